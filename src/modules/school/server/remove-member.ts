import { revokeCards } from '#modules/identity/index.server.ts';
import { authorise } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { audit } from '#platform/server/audit.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayManageMembers } from '../rules.ts';
import { memberRoles, type RemoveRefusal } from '../schema.ts';
import { lockCoordinators, takeRoles } from './change-roles.ts';
import { getMember } from './get-member.ts';

/** The member leaves the school: her work stays, her roles and her cards of this school end. */
export async function removeMember(
	ctx: Ctx,
	memberId: string,
): Promise<Result<void, RemoveRefusal>> {
	authorise(mayManageMembers(ctx.actor));
	return inTransaction(ctx, async (tx) => {
		const others = await lockCoordinators(tx, memberId);
		const member = await getMember(tx, memberId);
		if (member.roles.includes('coordinator') && !others) return refuse('last_coordinator');
		await leaveSchool(tx, memberId);
		await audit(tx, 'school.member_removed', memberId);
		return ok(undefined);
	});
}

/** Ends a membership; the caller decides and holds the transaction. */
export async function leaveSchool(tx: Ctx, memberId: string) {
	await takeRoles(tx, memberId, memberRoles);
	await revokeCards(tx, { personId: memberId, schoolId: tx.school.id });
	await inSchool(tx)
		.updateTable('school.member')
		.set({ left_at: tx.now })
		.where('id', '=', memberId)
		.execute();
	await tx.db
		.deleteFrom('school.belonging')
		.where('person_id', '=', memberId)
		.where('school_id', '=', tx.school.id)
		.execute();
}
