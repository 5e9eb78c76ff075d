import type { Visit } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';

type NewPerson = { name: string; phone?: string; email?: string; isOperator?: boolean };

/** A person as a coordinator types her: a name, perhaps a phone in E.164. Returns the id. */
export async function createPerson(
	visit: Visit,
	{ name, phone, email, isOperator = false }: NewPerson,
) {
	const id = newId();
	await visit.db
		.insertInto('identity.person')
		.values({
			id,
			name,
			phone: phone ?? null,
			email: email ?? null,
			interface_locale: visit.locale,
			audio_locale: 'ary',
			is_operator: isOperator,
			created_at: visit.now,
			erased_at: null,
		})
		.execute();
	return id;
}
