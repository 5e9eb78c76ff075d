import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { SubmitWork, WorkRefusal } from '../schema.ts';
import { workSubmitted } from './events.ts';
import { loadPractical } from './load-practical.ts';
import { openWork } from './open-work.ts';

/** Hands the work to the trainers when every photograph is there. */
export function submitWork(
	ctx: Ctx,
	{ practicalId, note }: SubmitWork,
): Promise<Result<{ workId: string }, WorkRefusal>> {
	return inTransaction(ctx, async (tx) => {
		const { shots } = await loadPractical(tx, practicalId);
		const work = await openWork(tx, practicalId);
		if (!work.ok) return work;
		const { workId, state } = work.value;
		if (state === 'submitted') return refuse('already_submitted');

		const photos = await inSchool(tx)
			.selectFrom('assessment.work_photo')
			.select('shot_key')
			.where('work_id', '=', workId)
			.execute();
		const sent = new Set(photos.map(({ shot_key }) => shot_key));
		if (shots.some(({ key }) => !sent.has(key))) return refuse('photo_missing');

		const { numUpdatedRows } = await inSchool(tx)
			.updateTable('assessment.work')
			.set({ state: 'submitted', note, submitted_at: tx.now })
			.where('id', '=', workId)
			.where('state', '=', 'draft')
			.executeTakeFirst();
		if (!numUpdatedRows) return refuse('already_submitted');
		await emit(tx, workSubmitted, { workId, learnerId: tx.actor.id });
		return ok({ workId });
	});
}
