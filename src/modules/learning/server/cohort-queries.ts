import { sql } from 'kysely';
import { authorise, found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { maySeeCohorts } from '../rules.ts';

/** The cohorts of the school, newest first, each with the seats taken; for its staff. */
export async function listCohorts(ctx: Ctx) {
	authorise(maySeeCohorts(ctx.actor));
	return cohorts(ctx).orderBy('starts_on', 'desc').orderBy('name').execute();
}

/** One cohort with the seats taken; for the staff of its school, 404 elsewhere. */
export async function getCohort(ctx: Ctx, cohortId: string) {
	authorise(maySeeCohorts(ctx.actor));
	const cohort = await cohorts(ctx).where('learning.cohort.id', '=', cohortId).executeTakeFirst();
	return found(cohort, `cohort ${cohortId}`);
}

const cohorts = (ctx: Ctx) =>
	inSchool(ctx)
		.selectFrom('learning.cohort')
		.innerJoin('learning.programme', (join) =>
			join
				.onRef('learning.programme.school_id', '=', 'learning.cohort.school_id')
				.onRef('learning.programme.id', '=', 'learning.cohort.programme_id'),
		)
		.select((row) => [
			'learning.cohort.id',
			'programme_id as programmeId',
			'title as programmeTitle',
			'trainer_id as trainerId',
			'name',
			'starts_on as startsOn',
			'ends_on as endsOn',
			'seats',
			row
				.selectFrom('learning.enrolment')
				.select(sql<number>`count(*)::int`.as('taken'))
				.where('learning.enrolment.school_id', '=', ctx.school.id)
				.whereRef('cohort_id', '=', 'learning.cohort.id')
				.where('withdrawn_at', 'is', null)
				.$asScalar()
				.$notNull()
				.as('taken'),
		]);
