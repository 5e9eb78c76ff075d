import { sql } from 'kysely';
import { authorise } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { maySeeCohorts } from '../rules.ts';
import { getCohort } from './cohort-queries.ts';

/**
 * How far each learner of a cohort is, in three queries whatever its size. `lessons` counts the
 * published lessons of the programme; `done` those she finished; `seenAt` is her last step.
 */
export async function cohortProgress(ctx: Ctx, cohortId: string) {
	authorise(maySeeCohorts(ctx.actor));
	const { programmeId } = await getCohort(ctx, cohortId);
	const [lessons, learners] = await Promise.all([
		countLessons(ctx, programmeId),
		listLearners(ctx, cohortId, programmeId),
	]);
	return { lessons, learners };
}

async function countLessons(ctx: Ctx, programmeId: string) {
	const { lessons } = await inSchool(ctx)
		.selectFrom('learning.module')
		.innerJoin('learning.lesson', (join) =>
			join
				.onRef('learning.lesson.school_id', '=', 'learning.module.school_id')
				.onRef('learning.lesson.module_id', '=', 'learning.module.id'),
		)
		.select(sql<number>`count(*)::int`.as('lessons'))
		.where('programme_id', '=', programmeId)
		.where('published_version', 'is not', null)
		.executeTakeFirstOrThrow();
	return lessons;
}

/** The walk of the cohort's own learners only: a school may have thousands of others. */
const listLearners = (ctx: Ctx, cohortId: string, programmeId: string) =>
	inSchool(ctx)
		.selectFrom('learning.enrolment')
		.leftJoin('learning.progress', (join) =>
			join
				.onRef('learning.progress.school_id', '=', 'learning.enrolment.school_id')
				.onRef('learning.progress.learner_id', '=', 'learning.enrolment.learner_id')
				.on('learning.progress.lesson_id', 'in', lessonsOf(ctx, programmeId)),
		)
		.select([
			'learning.enrolment.learner_id as learnerId',
			'enrolled_at as enrolledAt',
			'withdrawn_at as withdrawnAt',
			sql<number>`count(completed_at)::int`.as('done'),
			sql<Date | null>`max(coalesce(seen_at, started_at))`.as('seenAt'),
		])
		.where('cohort_id', '=', cohortId)
		.groupBy(['learning.enrolment.learner_id', 'enrolled_at', 'withdrawn_at'])
		.orderBy('enrolled_at')
		.orderBy('learning.enrolment.learner_id')
		.execute();

const lessonsOf = (ctx: Ctx, programmeId: string) =>
	inSchool(ctx)
		.selectFrom('learning.lesson')
		.innerJoin('learning.module', (join) =>
			join
				.onRef('learning.module.school_id', '=', 'learning.lesson.school_id')
				.onRef('learning.module.id', '=', 'learning.lesson.module_id'),
		)
		.select('learning.lesson.id')
		.where('programme_id', '=', programmeId);
