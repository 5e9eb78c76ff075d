import { authorise } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { audit } from '#platform/server/audit.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayManageMembers } from '../rules.ts';
import { memberRoles, type MemberRole, type RolesRefusal } from '../schema.ts';
import { addMember } from './add-member.ts';
import { getMember } from './get-member.ts';

type Change = { memberId: string; roles: readonly MemberRole[] };

/** Gives a member exactly these roles; a school keeps at least one coordinator. */
export async function changeRoles(
	ctx: Ctx,
	{ memberId, roles }: Change,
): Promise<Result<void, RolesRefusal>> {
	authorise(mayManageMembers(ctx.actor));
	if (!roles.length) return refuse('no_role');
	return inTransaction(ctx, async (tx) => {
		const others = await lockCoordinators(tx, memberId);
		const member = await getMember(tx, memberId);
		if (!roles.includes('coordinator') && !others) return refuse('last_coordinator');
		await takeRoles(
			tx,
			memberId,
			memberRoles.filter((role) => !roles.includes(role)),
		);
		for (const role of roles) await addMember(tx, { personId: memberId, name: member.name, role });
		await audit(tx, 'school.roles_changed', memberId, { roles: roles.join(' ') });
		return ok(undefined);
	});
}

/** How many coordinators there are beside this member; two who leave at once take turns. */
export async function lockCoordinators(tx: Ctx, memberId: string): Promise<number> {
	const rows = await inSchool(tx)
		.selectFrom('school.role')
		.select('member_id')
		.where('role', '=', 'coordinator')
		.orderBy('member_id')
		.forUpdate()
		.execute();
	return rows.filter((row) => row.member_id !== memberId).length;
}

export const takeRoles = async (tx: Ctx, memberId: string, roles: readonly MemberRole[]) => {
	if (!roles.length) return;
	await inSchool(tx)
		.deleteFrom('school.role')
		.where('member_id', '=', memberId)
		.where('role', 'in', [...roles])
		.execute();
};
