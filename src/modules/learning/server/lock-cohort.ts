import { sql } from 'kysely';
import { found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';

/**
 * The cohort with its seats, and those taken, held until the transaction ends: the lock on its row
 * lets one enrolment at a time count. 404 in another school.
 */
export async function lockCohort(tx: Ctx, cohortId: string) {
	const cohort = await inSchool(tx)
		.selectFrom('learning.cohort')
		.select(['programme_id as programmeId', 'seats'])
		.where('id', '=', cohortId)
		.forUpdate()
		.executeTakeFirst();
	const { programmeId, seats } = found(cohort, `cohort ${cohortId}`);
	const { taken } = await inSchool(tx)
		.selectFrom('learning.enrolment')
		.select(sql<number>`count(*)::int`.as('taken'))
		.where('cohort_id', '=', cohortId)
		.where('withdrawn_at', 'is', null)
		.executeTakeFirstOrThrow();
	return { programmeId, seats, taken };
}
