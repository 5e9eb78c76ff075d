import { sql } from 'kysely';
import { authorise } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { maySeeCohorts } from '../rules.ts';

/** Of each cohort: lessons that its seated learners finished, of all they have, from 0 to 1. */
export async function listShares(ctx: Ctx): Promise<Map<string, number>> {
	authorise(maySeeCohorts(ctx.actor));
	const rows = await inSchool(ctx)
		.selectFrom('learning.cohort')
		.innerJoin('learning.module', (join) =>
			join
				.onRef('learning.module.school_id', '=', 'learning.cohort.school_id')
				.onRef('learning.module.programme_id', '=', 'learning.cohort.programme_id'),
		)
		.innerJoin('learning.lesson', (join) =>
			join
				.onRef('learning.lesson.school_id', '=', 'learning.module.school_id')
				.onRef('learning.lesson.module_id', '=', 'learning.module.id'),
		)
		.innerJoin('learning.enrolment', (join) =>
			join
				.onRef('learning.enrolment.school_id', '=', 'learning.cohort.school_id')
				.onRef('learning.enrolment.cohort_id', '=', 'learning.cohort.id'),
		)
		.leftJoin('learning.progress', (join) =>
			join
				.onRef('learning.progress.school_id', '=', 'learning.enrolment.school_id')
				.onRef('learning.progress.learner_id', '=', 'learning.enrolment.learner_id')
				.onRef('learning.progress.lesson_id', '=', 'learning.lesson.id'),
		)
		.select(['cohort_id', sql<number>`count(completed_at)::float / count(*)`.as('share')])
		.where('published_version', 'is not', null)
		.where('withdrawn_at', 'is', null)
		.groupBy('cohort_id')
		.execute();
	return new Map(rows.map(({ cohort_id, share }) => [cohort_id, share]));
}
