import { isEnrolled } from '#modules/learning/index.server.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { WorkRefusal } from '../schema.ts';
import { loadPractical } from './load-practical.ts';

type Opened = { workId: string; state: 'draft' | 'submitted' };

/** The learner's unfinished work, made when there is none; photographs gather in it one by one. */
export function openWork(ctx: Ctx, practicalId: string): Promise<Result<Opened, WorkRefusal>> {
	return inTransaction(ctx, async (tx) => {
		const practical = await loadPractical(tx, practicalId);
		if (!(await isEnrolled(tx, practical.programme_id, tx.actor.id))) return refuse('not_enrolled');
		const past = await worksOf(tx, practicalId);
		if (past.some(({ passed }) => passed)) return refuse('already_passed');

		await inSchool(tx)
			.insertInto('assessment.work', {
				id: newId(),
				practical_id: practicalId,
				learner_id: tx.actor.id,
				try_number: past.filter(({ state }) => state === 'marked').length + 1,
				state: 'draft',
				note: '',
				submitted_at: null,
				marked_at: null,
				marker_id: null,
				score: null,
				passed: null,
				feedback: '',
			})
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		const open = (await worksOf(tx, practicalId)).find(({ state }) => state !== 'marked');
		if (!open || open.state === 'marked') return refuse('already_passed');
		return ok({ workId: open.id, state: open.state });
	});
}

const worksOf = (tx: Ctx, practicalId: string) =>
	inSchool(tx)
		.selectFrom('assessment.work')
		.select(['id', 'state', 'passed'])
		.where('practical_id', '=', practicalId)
		.where('learner_id', '=', tx.actor.id)
		.execute();
