import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { removeFile } from '#platform/server/media/remove-file.ts';
import type { WorkRefusal } from '../schema.ts';
import { loadPractical } from './load-practical.ts';
import { openWork } from './open-work.ts';

type Photo = { practicalId: string; shotKey: string; fileId: string };

/** Keeps one photograph of the work; a second one of the same shot takes its place. */
export function addWorkPhoto(
	ctx: Ctx,
	{ practicalId, shotKey, fileId }: Photo,
): Promise<Result<{ workId: string }, WorkRefusal>> {
	return inTransaction(ctx, async (tx) => {
		const { shots } = await loadPractical(tx, practicalId);
		if (!shots.some(({ key }) => key === shotKey)) return refuse('unknown_shot');
		const work = await openWork(tx, practicalId);
		if (!work.ok) return work;
		if (work.value.state === 'submitted') return refuse('already_submitted');

		const before = await photoOf(tx, work.value.workId, shotKey);
		await inSchool(tx)
			.insertInto('assessment.work_photo', {
				work_id: work.value.workId,
				shot_key: shotKey,
				file_id: fileId,
			})
			.onConflict((conflict) =>
				conflict.columns(['school_id', 'work_id', 'shot_key']).doUpdateSet({ file_id: fileId }),
			)
			.execute();
		if (before && before !== fileId) await removeFile(tx, before);
		return ok({ workId: work.value.workId });
	});
}

async function photoOf(tx: Ctx, workId: string, shotKey: string) {
	const photo = await inSchool(tx)
		.selectFrom('assessment.work_photo')
		.select('file_id')
		.where('work_id', '=', workId)
		.where('shot_key', '=', shotKey)
		.executeTakeFirst();
	return photo?.file_id;
}
