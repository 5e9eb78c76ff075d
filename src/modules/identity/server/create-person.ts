import type { Visit } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';

/** A person as a coordinator types her: a name, perhaps a phone in E.164. Returns the id. */
export async function createPerson(
	visit: Visit,
	{ name, phone }: { name: string; phone?: string },
) {
	const id = newId();
	await visit.db
		.insertInto('identity.person')
		.values({
			id,
			name,
			phone: phone ?? null,
			email: null,
			interface_locale: visit.locale,
			audio_locale: 'ary',
			is_operator: false,
			created_at: visit.now,
			erased_at: null,
		})
		.execute();
	return id;
}
