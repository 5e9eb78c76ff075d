import type { Visit } from '#platform/server/context.ts';
import { forgetRecipient } from '#platform/server/notify/forget.ts';
import { getPerson } from './get-person.ts';

/** What is known of the person herself, without secrets. */
export async function exportPerson(visit: Visit, personId: string) {
	const { db } = visit;
	const of = { person_id: personId };
	return {
		person: await getPerson(visit, personId),
		sessions: await db
			.selectFrom('identity.session')
			.select(['created_at', 'expires_at'])
			.where('person_id', '=', of.person_id)
			.execute(),
		cards: await db
			.selectFrom('identity.card')
			.select(['created_at', 'used_at', 'revoked_at'])
			.where('person_id', '=', of.person_id)
			.execute(),
		passkeys: await db
			.selectFrom('identity.passkey')
			.select(['name', 'created_at', 'used_at'])
			.where('person_id', '=', of.person_id)
			.execute(),
	};
}

/** What an erased person is called where her work stays. */
export const erasedName = '—';

/** Keeps the id, which work and money refer to, and nothing that says who it was. */
export async function erasePerson(tx: Visit, personId: string) {
	const person = await getPerson(tx, personId);
	for (const table of ['identity.session', 'identity.card', 'identity.passkey'] as const)
		await tx.db.deleteFrom(table).where('person_id', '=', personId).execute();
	await tx.db
		.updateTable('identity.person')
		.set({
			name: erasedName,
			phone: null,
			email: null,
			is_operator: false,
			erased_at: tx.now,
		})
		.where('id', '=', personId)
		.execute();
	for (const contact of [person?.phone, person?.email])
		if (contact && !(await isOthers(tx, contact))) await forgetRecipient(tx, [contact]);
}

/** A family shares a phone: its messages are the others' as well. */
const isOthers = ({ db }: Visit, contact: string) =>
	db
		.selectFrom('identity.person')
		.select('id')
		.where((row) => row.or([row('phone', '=', contact), row('email', '=', contact)]))
		.limit(1)
		.executeTakeFirst();
