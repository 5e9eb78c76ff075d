import { createPerson } from '#modules/identity/index.server.ts';
import { readPhone } from '#modules/identity/rules-phone.ts';
import { authorise } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { mayManageMembers } from '../rules.ts';
import type { NewMember, RegisterRefusal } from '../schema.ts';
import { addMember } from './add-member.ts';
import { checkReferences } from './check-references.ts';
import { findSame } from './find-same.ts';

type Registered = { memberId: string; created: boolean };

/**
 * Enrols a person whom a coordinator names: a name, perhaps a phone as typed (empty: none) and what
 * she said about herself. The same name with the same phone in this school is the same person, who
 * gets the role beside those she has; `created` tells which it was. Give a `newMember` of schema.ts.
 */
export async function registerMember(
	ctx: Ctx,
	input: NewMember,
): Promise<Result<Registered, RegisterRefusal>> {
	authorise(mayManageMembers(ctx.actor));
	const phone = input.phone?.trim() ? readPhone(input.phone) : ok(undefined);
	if (!phone.ok) return phone;
	const unknown = await checkReferences(ctx, input);
	if (unknown) return refuse(unknown);
	return inTransaction(ctx, async (tx) => {
		const who = { ...input, name: input.name.trim().replace(/\s+/g, ' '), phone: phone.value };
		const known = await findSame(tx, who.name, who.phone);
		const personId = known ?? (await createPerson(tx, who));
		await addMember(tx, { ...who, personId });
		return ok({ memberId: personId, created: !known });
	});
}
