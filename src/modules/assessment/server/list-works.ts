import { getMembers } from '#modules/school/index.server.ts';
import { authorise } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayMark } from '../rules.ts';

const page = 50;

/** The works that wait for a mark, the oldest first; at most 50, the rest follows as these are marked. */
export async function listWorksToMark(ctx: Ctx) {
	authorise(mayMark(ctx.actor));
	const works = await inSchool(ctx)
		.selectFrom('assessment.work')
		.innerJoin('assessment.practical', (join) =>
			join
				.onRef('assessment.practical.school_id', '=', 'assessment.work.school_id')
				.onRef('assessment.practical.id', '=', 'assessment.work.practical_id'),
		)
		.select(['assessment.work.id', 'learner_id', 'submitted_at', 'title'])
		.where('state', '=', 'submitted')
		.orderBy('submitted_at')
		.limit(page)
		.execute();
	const photos = works.length
		? await inSchool(ctx)
				.selectFrom('assessment.work_photo')
				.select(['work_id', 'file_id'])
				.where(
					'work_id',
					'in',
					works.map(({ id }) => id),
				)
				.orderBy('shot_key')
				.execute()
		: [];
	const names = new Map(
		(
			await getMembers(
				ctx,
				works.map(({ learner_id }) => learner_id),
			)
		).map(({ id, name }) => [id, name]),
	);
	return works.map(({ id, learner_id, submitted_at, title }) => ({
		id,
		title,
		learnerName: names.get(learner_id) ?? '',
		submittedAt: submitted_at,
		photo: photos.find(({ work_id }) => work_id === id)?.file_id,
	}));
}
