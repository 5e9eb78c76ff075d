import { findMember, registerMember } from '#modules/school/index.server.ts';
import { authorise } from '#platform/errors.ts';
import type { Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { checkSeats, mayManageCohorts } from '../rules.ts';
import type { EnrolPerson, EnrolRefusal } from '../schema.ts';
import { enrolMember } from './enrol-member.ts';
import { lockCohort } from './lock-cohort.ts';

type Enrolled = {
	memberId: string;
	/** False when she already had her seat. */
	fresh: boolean;
};

/**
 * Gives a seat to somebody who is named: a member with this name and phone, else a new member.
 * Everything is refused before anything is written, so a refusal leaves no trace in a transaction
 * that goes on.
 */
export async function enrolPerson(
	ctx: Ctx,
	{ cohortId, ...person }: EnrolPerson,
): Promise<Result<Enrolled, EnrolRefusal>> {
	authorise(mayManageCohorts(ctx.actor));
	return inTransaction(ctx, async (tx) => {
		const seats = checkSeats(await lockCohort(tx, cohortId));
		if (!seats.ok && !(await isSeated(tx, cohortId, await findMember(tx, person)))) return seats;

		const member = await registerMember(tx, { ...person, role: 'learner' });
		if (!member.ok) return member;
		const { memberId } = member.value;
		const seat = await enrolMember(tx, { cohortId, memberId });
		return seat.ok ? { ok: true, value: { memberId, fresh: seat.value.fresh } } : seat;
	});
}

async function isSeated(tx: Ctx, cohortId: string, memberId: string | undefined) {
	if (!memberId) return false;
	const seat = await inSchool(tx)
		.selectFrom('learning.enrolment')
		.select('id')
		.where('cohort_id', '=', cohortId)
		.where('learner_id', '=', memberId)
		.where('withdrawn_at', 'is', null)
		.executeTakeFirst();
	return seat !== undefined;
}
