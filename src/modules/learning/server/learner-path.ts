import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';

/** The published lessons of a programme in their order, each with how far that learner is. */
export const listPath = (ctx: Ctx, programmeId: string, learnerId: string) =>
	inSchool(ctx)
		.selectFrom('learning.module')
		.innerJoin('learning.lesson', (join) =>
			join
				.onRef('learning.lesson.school_id', '=', 'learning.module.school_id')
				.onRef('learning.lesson.module_id', '=', 'learning.module.id'),
		)
		.leftJoin('learning.progress', (join) =>
			join
				.onRef('learning.progress.school_id', '=', 'learning.lesson.school_id')
				.onRef('learning.progress.lesson_id', '=', 'learning.lesson.id')
				.on('learning.progress.learner_id', '=', learnerId),
		)
		.select((row) => [
			'learning.lesson.id',
			'learning.lesson.title',
			'minutes',
			'cover',
			'module_id as moduleId',
			'learning.lesson.key',
			'completed_at as completedAt',
			row.fn.coalesce('furthest_step', row.lit(0)).as('furthest'),
		])
		.where('programme_id', '=', programmeId)
		.where('published_version', 'is not', null)
		.orderBy('learning.module.position')
		.orderBy('learning.lesson.position')
		.orderBy('learning.lesson.id')
		.execute();
