import { getMembers } from '#modules/school/index.server.ts';
import { authorise, found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayMark } from '../rules.ts';
import { loadPractical } from './load-practical.ts';

/** A work with its photographs and rubric, for its learner and for those who mark. */
export async function getWork(ctx: Ctx, workId: string) {
	const work = await loadWork(ctx, workId);
	authorise(work.learner_id === ctx.actor.id || mayMark(ctx.actor));
	const { title, brief, shots, criteria, pass_mark } = await loadPractical(ctx, work.practical_id);
	const photos = await inSchool(ctx)
		.selectFrom('assessment.work_photo')
		.select(['shot_key', 'file_id'])
		.where('work_id', '=', workId)
		.execute();
	const marks = await inSchool(ctx)
		.selectFrom('assessment.mark')
		.select(['criterion_key', 'level'])
		.where('work_id', '=', workId)
		.execute();
	const people = await getMembers(ctx, [work.learner_id, work.marker_id ?? work.learner_id]);
	const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? '';
	return {
		id: work.id,
		learner: { id: work.learner_id, name: nameOf(work.learner_id) },
		marker: work.marker_id ? nameOf(work.marker_id) : undefined,
		markedAt: work.marked_at,
		state: work.state,
		note: work.note,
		score: work.score,
		passed: work.passed,
		feedback: work.feedback,
		submittedAt: work.submitted_at,
		title,
		brief,
		passMark: pass_mark,
		shots: shots.map((shot) => ({
			...shot,
			fileId: photos.find(({ shot_key }) => shot_key === shot.key)?.file_id,
		})),
		criteria: criteria.map((criterion) => ({
			...criterion,
			level: marks.find(({ criterion_key }) => criterion_key === criterion.key)?.level,
		})),
	};
}

export async function loadWork(ctx: Ctx, workId: string) {
	const row = await inSchool(ctx)
		.selectFrom('assessment.work')
		.selectAll()
		.where('id', '=', workId)
		.executeTakeFirst();
	return found(row, `work ${workId}`);
}
