import { sql } from 'kysely';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';

/** The cohorts that the actor herself follows now, the newest first. */
export const myEnrolments = (ctx: Ctx) =>
	enrolments(ctx, ctx.actor.id)
		.innerJoin('learning.programme', (join) =>
			join
				.onRef('learning.programme.school_id', '=', 'learning.cohort.school_id')
				.onRef('learning.programme.id', '=', 'learning.cohort.programme_id'),
		)
		.select([
			'learning.cohort.id as cohortId',
			'name as cohortName',
			'starts_on as startsOn',
			'ends_on as endsOn',
			'programme_id as programmeId',
			'slug',
			'title',
			'craft_id as craftId',
			'trainer_id as trainerId',
			'enrolled_at as enrolledAt',
		])
		.orderBy('enrolled_at', 'desc')
		.execute();

/** Whether that person holds a seat in a cohort of the programme now. */
export async function isEnrolled(ctx: Ctx, programmeId: string, learnerId: string) {
	const row = await enrolments(ctx, learnerId)
		.select(sql<number>`1`.as('one'))
		.where('programme_id', '=', programmeId)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

const enrolments = (ctx: Ctx, learnerId: string) =>
	inSchool(ctx)
		.selectFrom('learning.enrolment')
		.innerJoin('learning.cohort', (join) =>
			join
				.onRef('learning.cohort.school_id', '=', 'learning.enrolment.school_id')
				.onRef('learning.cohort.id', '=', 'learning.enrolment.cohort_id'),
		)
		.where('learner_id', '=', learnerId)
		.where('withdrawn_at', 'is', null);
