import { getPerson, issueCard, revokeCards } from '#modules/identity/index.server.ts';
import { authorise } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { audit } from '#platform/server/audit.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { checkCard, mayManageMembers } from '../rules.ts';
import type { CardGivingRefusal } from '../schema.ts';
import { getMember } from './get-member.ts';
import { schoolsOf } from './who-am-i.ts';

type Given = { secret: string; memberId: string; name: string };

/** A new card for this member, beside those she has. Its secret is in no table: print it now. */
export async function giveCard(
	ctx: Ctx,
	memberId: string,
): Promise<Result<Given, CardGivingRefusal>> {
	authorise(mayManageMembers(ctx.actor));
	return inTransaction(ctx, async (tx) => {
		const member = await getMember(tx, memberId);
		const person = await getPerson(tx, memberId);
		const schools = await schoolsOf(tx, memberId);
		const refusal = checkCard({
			left: member.leftAt !== null || !person,
			isOperator: person?.isOperator ?? false,
			roles: member.roles,
			schools: schools.length,
		});
		if (refusal) return refuse(refusal);
		const secret = await issueCard(tx, { personId: memberId, schoolId: tx.school.id });
		await audit(tx, 'school.card_given', memberId);
		return ok({ secret, memberId, name: member.name });
	});
}

/** A card was lost: all cards that this school gave her stop at once. */
export async function stopCards(ctx: Ctx, memberId: string) {
	authorise(mayManageMembers(ctx.actor));
	await inTransaction(ctx, async (tx) => {
		await getMember(tx, memberId);
		await revokeCards(tx, { personId: memberId, schoolId: tx.school.id });
		await audit(tx, 'school.cards_stopped', memberId);
	});
}
