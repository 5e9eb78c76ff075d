import { getModule, isEnrolled } from '#modules/learning/index.server.ts';
import { authorise, found } from '#platform/errors.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayMark } from '../rules.ts';
import { standing } from '../rules.standing.ts';
import { closeExpired } from './close-expired.ts';
import { loadItems, loadTest } from './load-test.ts';

/** A published test as its learner meets it before she begins: how long, how often, where she stands. */
export const getTest = (ctx: Ctx, testId: string) =>
	inTransaction(ctx, async (tx) => {
		const test = await loadTest(tx, testId);
		const { title, programmeId } = await getModule(tx, test.module_id);
		authorise(mayMark(tx.actor) || (await isEnrolled(tx, programmeId, tx.actor.id)));
		const version = found(test.published_version ?? undefined, `published test ${testId}`);
		await closeExpired(tx, tx.actor.id);
		const sittings = await inSchool(tx)
			.selectFrom('assessment.sitting')
			.select(['state', 'score', 'passed'])
			.where('test_id', '=', testId)
			.where('learner_id', '=', tx.actor.id)
			.execute();
		return {
			id: testId,
			title,
			programmeId,
			minutes: test.minutes,
			passMark: test.pass_mark,
			questions: (await loadItems(tx, testId, version)).length,
			...standing(sittings, test.max_tries),
		};
	});
