import { addMember } from '#modules/school/index.server.ts';
import { authorise, found } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { checkSeats, mayManageCohorts } from '../rules.ts';
import type { Refusal } from '../schema.ts';
import { enrolMember } from './enrol-member.ts';
import { isEnrolled } from './enrolment-queries.ts';
import { lockCohort } from './lock-cohort.ts';

/** Those who wait for an answer, who asked first comes first; for a coordinator. */
export async function listJoinRequests(ctx: Ctx, programmeId?: string) {
	authorise(mayManageCohorts(ctx.actor));
	return inSchool(ctx)
		.selectFrom('learning.join_request')
		.select([
			'id',
			'programme_id as programmeId',
			'person_id as personId',
			'name',
			'asked_at as askedAt',
		])
		.where('answer', 'is', null)
		.$if(programmeId !== undefined, (query) => query.where('programme_id', '=', programmeId ?? ''))
		.orderBy('asked_at')
		.execute();
}

/** Yes makes her a member and gives her a seat in that cohort; a full cohort leaves her waiting. */
export async function acceptRequest(
	ctx: Ctx,
	{ requestId, cohortId }: { requestId: string; cohortId: string },
): Promise<Result<{ memberId: string }, Refusal>> {
	authorise(mayManageCohorts(ctx.actor));
	return inTransaction(ctx, async (tx) => {
		const row = await inSchool(tx)
			.selectFrom('learning.join_request')
			.select(['programme_id', 'person_id', 'name'])
			.where('id', '=', requestId)
			.forUpdate()
			.executeTakeFirst();
		const { programme_id, person_id: personId, name } = found(row, `join request ${requestId}`);
		const cohort = await lockCohort(tx, cohortId);
		if (cohort.programmeId !== programme_id) return refuse('other_programme');
		const seats = checkSeats(cohort);
		// Before she becomes a member: a refusal must leave no trace.
		if (!seats.ok && !(await isEnrolled(tx, programme_id, personId))) return seats;
		await addMember(tx, { personId, name, role: 'learner' });
		const enrolled = await enrolMember(tx, { cohortId, memberId: personId });
		if (!enrolled.ok) return enrolled;
		await answer(tx, requestId, 'accepted');
		return ok({ memberId: personId });
	});
}

export async function declineRequest(ctx: Ctx, requestId: string) {
	authorise(mayManageCohorts(ctx.actor));
	const { numUpdatedRows } = await answer(ctx, requestId, 'declined');
	found(numUpdatedRows || undefined, `join request ${requestId}`);
}

const answer = (ctx: Ctx, requestId: string, answer: 'accepted' | 'declined') =>
	inSchool(ctx)
		.updateTable('learning.join_request')
		.set({ answer, answered_at: ctx.now })
		.where('id', '=', requestId)
		.executeTakeFirst();
