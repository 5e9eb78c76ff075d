import { rolesOf } from '#modules/school/index.server.ts';
import { authorise, found } from '#platform/errors.ts';
import { ok, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { checkSeats, mayManageCohorts } from '../rules.ts';
import type { EnrolMember, Refusal } from '../schema.ts';
import { learnerEnrolled } from './events.ts';
import { lockCohort } from './lock-cohort.ts';
import { getProgramme } from './programme-queries.ts';

type Enrolled = {
	enrolmentId: string;
	/** False when she already had her seat. */
	fresh: boolean;
};

/** Gives a member a seat; twice is once, and one who withdrew comes back if a seat is free. */
export async function enrolMember(
	ctx: Ctx,
	{ cohortId, memberId }: EnrolMember,
): Promise<Result<Enrolled, Refusal>> {
	authorise(mayManageCohorts(ctx.actor));
	return inTransaction(ctx, async (tx) => {
		const cohort = await lockCohort(tx, cohortId);
		const [role] = await rolesOf(tx, memberId);
		found(role, `member ${memberId}`);

		const before = await enrolments(tx, cohortId)
			.select(['id', 'withdrawn_at'])
			.where('learner_id', '=', memberId)
			.executeTakeFirst();
		if (before && !before.withdrawn_at) return ok({ enrolmentId: before.id, fresh: false });

		const seats = checkSeats(cohort);
		if (!seats.ok) return seats;

		const enrolmentId = before?.id ?? newId();
		await inSchool(tx)
			.insertInto('learning.enrolment', {
				id: enrolmentId,
				cohort_id: cohortId,
				learner_id: memberId,
				enrolled_at: tx.now,
				withdrawn_at: null,
			})
			.onConflict((conflict) =>
				conflict
					.columns(['school_id', 'cohort_id', 'learner_id'])
					.doUpdateSet({ withdrawn_at: null, enrolled_at: tx.now }),
			)
			.execute();

		const { craftId } = await getProgramme(tx, cohort.programmeId);
		await emit(tx, learnerEnrolled, {
			learnerId: memberId,
			programmeId: cohort.programmeId,
			cohortId,
			craftId,
		});
		return ok({ enrolmentId, fresh: true });
	});
}

const enrolments = (tx: Ctx, cohortId: string) =>
	inSchool(tx).selectFrom('learning.enrolment').where('cohort_id', '=', cohortId);
