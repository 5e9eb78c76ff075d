import { authorise } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { checkDates, mayManageCohorts } from '../rules.ts';
import type { CreateCohort, Refusal } from '../schema.ts';
import { getProgramme } from './programme-queries.ts';

/** A group of learners who follow one programme together; its name is unique in the school. */
export async function createCohort(
	ctx: Ctx,
	input: CreateCohort,
): Promise<Result<{ cohortId: string }, Refusal>> {
	authorise(mayManageCohorts(ctx.actor));
	const programme = await getProgramme(ctx, input.programmeId);
	if (!programme.publishedAt) return refuse('not_published');
	const dates = checkDates(input);
	if (!dates.ok) return dates;

	const cohortId = newId();
	const cohort = await inSchool(ctx)
		.insertInto('learning.cohort', {
			id: cohortId,
			programme_id: programme.id,
			name: input.name,
			starts_on: input.startsOn,
			ends_on: input.endsOn ?? null,
			seats: input.seats,
			created_at: ctx.now,
		})
		.onConflict((conflict) => conflict.columns(['school_id', 'name']).doNothing())
		.executeTakeFirst();
	return cohort.numInsertedOrUpdatedRows ? ok({ cohortId }) : refuse('cohort_name_taken');
}
