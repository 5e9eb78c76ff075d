import { changeContact, getPerson } from '#modules/identity/index.server.ts';
import { readPhone } from '#modules/identity/rules-phone.ts';
import { authorise } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { audit } from '#platform/server/audit.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { fold } from '#platform/fold.ts';
import { checkContact, mayManageMembers } from '../rules.ts';
import type { CorrectMember, CorrectRefusal } from '../schema.ts';
import { checkReferences } from './check-references.ts';
import { memberChanged } from './events.ts';
import { getMember } from './get-member.ts';
import { schoolsOf } from './who-am-i.ts';

/**
 * A coordinator mends what was typed at enrolment. The phone signs in, so it is hers to mend only
 * while this person is in no other school.
 */
export async function correctMember(
	ctx: Ctx,
	memberId: string,
	input: CorrectMember,
): Promise<Result<void, CorrectRefusal>> {
	authorise(mayManageMembers(ctx.actor));
	const read = input.phone?.trim() ? readPhone(input.phone) : ok(null);
	if (!read.ok) return read;
	const unknown = await checkReferences(ctx, input);
	if (unknown) return refuse(unknown);
	return inTransaction(ctx, async (tx) => {
		const member = await getMember(tx, memberId);
		const contact = { name: input.name, phone: read.value };
		if (contact.name !== member.name || contact.phone !== member.phone) {
			const person = await getPerson(tx, memberId);
			const schools = (await schoolsOf(tx, memberId)).length;
			const refusal = checkContact({ isOperator: person?.isOperator ?? true, schools });
			if (refusal) return refuse(refusal);
			await changeContact(tx, { personId: memberId, ...contact });
		}
		await writeMember(tx, memberId, contact, input);
		await audit(tx, 'school.member_corrected', memberId);
		return ok(undefined);
	});
}

type Contact = { name: string; phone: string | null };

async function writeMember(tx: Ctx, id: string, contact: Contact, about: CorrectMember) {
	const said = {
		sex: about.sex ?? null,
		birthYear: about.birthYear ?? null,
		setting: about.setting ?? null,
		regionCode: about.regionCode ?? null,
		craftId: about.craftId ?? null,
	};
	await inSchool(tx)
		.updateTable('school.member')
		.set({
			...contact,
			name_folded: fold(contact.name),
			sex: said.sex,
			birth_year: said.birthYear,
			setting: said.setting,
			region_code: said.regionCode,
			craft_id: said.craftId,
		})
		.where('id', '=', id)
		.execute();
	await emit(tx, memberChanged, { memberId: id, ...said });
}
