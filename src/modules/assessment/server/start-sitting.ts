import { randomInt } from 'node:crypto';
import { getModule, isEnrolled } from '#modules/learning/index.server.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { StartRefusal } from '../schema.ts';
import { closeExpired } from './close-expired.ts';
import { loadTest } from './load-test.ts';

/** Opens the learner's next try of a test, or gives back the one that is open. */
export function startSitting(
	ctx: Ctx,
	testId: string,
): Promise<Result<{ sittingId: string }, StartRefusal>> {
	return inTransaction(ctx, async (tx) => {
		const test = await loadTest(tx, testId);
		const { programmeId } = await getModule(tx, test.module_id);
		if (!(await isEnrolled(tx, programmeId, tx.actor.id))) return refuse('not_enrolled');
		await closeExpired(tx, tx.actor.id);

		const past = await sittingsOf(tx, testId);
		const open = past.find(({ state }) => state === 'open');
		if (open) return ok({ sittingId: open.id });
		if (past.some(({ passed }) => passed)) return refuse('already_passed');
		if (past.length >= test.max_tries) return refuse('no_tries_left');

		// Two taps at once make one sitting: the unique index on the try decides, both are told its id.
		const sittingId = newId();
		await inSchool(tx)
			.insertInto('assessment.sitting', {
				id: sittingId,
				test_id: testId,
				version: test.published_version ?? 1,
				learner_id: tx.actor.id,
				try_number: past.length + 1,
				state: 'open',
				seed: randomInt(2 ** 31),
				started_at: tx.now,
				closes_at: new Date(tx.now.getTime() + test.minutes * 60_000),
				ended_at: null,
				score: null,
				passed: null,
			})
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		const now = (await sittingsOf(tx, testId)).find(({ state }) => state === 'open');
		return ok({ sittingId: now?.id ?? sittingId });
	});
}

const sittingsOf = (tx: Ctx, testId: string) =>
	inSchool(tx)
		.selectFrom('assessment.sitting')
		.select(['id', 'state', 'passed'])
		.where('test_id', '=', testId)
		.where('learner_id', '=', tx.actor.id)
		.execute();
