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

const listLearners = (ctx: Ctx, cohortId: string, programmeId: string) =>
	inSchool(ctx)
		.selectFrom('learning.enrolment')
		.leftJoin(
			(from) =>
				from
					.selectFrom('learning.progress')
					.innerJoin('learning.lesson', (join) =>
						join
							.onRef('learning.lesson.school_id', '=', 'learning.progress.school_id')
							.onRef('learning.lesson.id', '=', 'learning.progress.lesson_id'),
					)
					.innerJoin('learning.module', (join) =>
						join
							.onRef('learning.module.school_id', '=', 'learning.lesson.school_id')
							.onRef('learning.module.id', '=', 'learning.lesson.module_id'),
					)
					.select([
						'learning.progress.school_id',
						'learning.progress.learner_id',
						sql<number>`count(completed_at)::int`.as('done'),
						sql<Date>`max(coalesce(seen_at, started_at))`.as('seen_at'),
					])
					.where('learning.progress.school_id', '=', ctx.school.id)
					.where('programme_id', '=', programmeId)
					.groupBy(['learning.progress.school_id', 'learning.progress.learner_id'])
					.as('walked'),
			(join) =>
				join
					.onRef('walked.school_id', '=', 'learning.enrolment.school_id')
					.onRef('walked.learner_id', '=', 'learning.enrolment.learner_id'),
		)
		.select([
			'learning.enrolment.learner_id as learnerId',
			'enrolled_at as enrolledAt',
			'withdrawn_at as withdrawnAt',
			sql<number>`coalesce(done, 0)`.as('done'),
			'walked.seen_at as seenAt',
		])
		.where('cohort_id', '=', cohortId)
		.orderBy('enrolled_at')
		.orderBy('learning.enrolment.learner_id')
		.execute();
