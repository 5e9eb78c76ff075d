import { authorise } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayMark } from '../rules.ts';
import { markRubric, unmarked } from '../rules.rubric.ts';
import type { MarkRefusal, MarkWork } from '../schema.ts';
import { workMarked } from './events.ts';
import { loadWork } from './get-work.ts';
import { loadPractical } from './load-practical.ts';
import { recordPass } from './record-pass.ts';

type Marked = { score: number; passed: boolean };

/** A trainer gives every criterion its level; of two trainers at once the first one marks. */
export function markWork(
	ctx: Ctx,
	{ workId, levels, feedback }: MarkWork,
): Promise<Result<Marked, MarkRefusal>> {
	return inTransaction(ctx, async (tx) => {
		authorise(mayMark(tx.actor));
		const work = await loadWork(tx, workId);
		const practical = await loadPractical(tx, work.practical_id);
		if (work.learner_id === tx.actor.id) return refuse('own_work');
		if (unmarked(practical.criteria, levels).length) return refuse('criterion_missing');

		const { score, passed } = markRubric(practical.criteria, levels, practical.pass_mark);
		const { numUpdatedRows } = await inSchool(tx)
			.updateTable('assessment.work')
			.set({
				state: 'marked',
				score,
				passed,
				feedback,
				marker_id: tx.actor.id,
				marked_at: tx.now,
			})
			.where('id', '=', workId)
			.where('state', '=', 'submitted')
			.executeTakeFirst();
		if (!numUpdatedRows) return refuse('not_submitted');

		for (const { key } of practical.criteria)
			await inSchool(tx)
				.insertInto('assessment.mark', {
					work_id: workId,
					criterion_key: key,
					level: levels[key] ?? 0,
				})
				.execute();
		const learnerId = work.learner_id;
		await emit(tx, workMarked, { workId, learnerId, score, passed });
		if (passed) await recordPass(tx, { learnerId, programmeId: practical.programme_id });
		return ok({ score, passed });
	});
}
