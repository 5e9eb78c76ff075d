import { listCards } from '#modules/identity/index.server.ts';
import { authorise, found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { mayManageMembers } from '../rules.ts';
import { getMembers } from './get-members.ts';
import { rolesOf } from './roles-of.ts';

/** One member with roles and living cards, for a coordinator; 404 for another school's id. */
export async function getMember(ctx: Ctx, memberId: string) {
	authorise(mayManageMembers(ctx.actor));
	const [row] = await getMembers(ctx, [memberId]);
	const member = found(row, `member ${memberId}`);
	return {
		...member,
		roles: await rolesOf(ctx, memberId),
		cards: await listCards(ctx, { personId: memberId, schoolId: ctx.school.id }),
	};
}
