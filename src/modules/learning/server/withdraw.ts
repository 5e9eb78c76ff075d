import { authorise, found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayManageCohorts } from '../rules.ts';
import type { EnrolMember } from '../schema.ts';

/** Frees her seat; what she learned stays. Twice is once; 404 when she was never enrolled. */
export async function withdraw(ctx: Ctx, { cohortId, memberId }: EnrolMember): Promise<void> {
	authorise(mayManageCohorts(ctx.actor));
	const row = await inSchool(ctx)
		.updateTable('learning.enrolment')
		.set((row) => ({ withdrawn_at: row.fn.coalesce('withdrawn_at', row.val(ctx.now)) }))
		.where('cohort_id', '=', cohortId)
		.where('learner_id', '=', memberId)
		.returning('id')
		.executeTakeFirst();
	found(row, `enrolment of ${memberId}`);
}
