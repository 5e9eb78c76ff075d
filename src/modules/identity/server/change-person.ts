import { authorise } from '#platform/errors.ts';
import type { Visit } from '#platform/server/context.ts';
import { nobody } from '#platform/actor.ts';
import type { PersonSettings } from '../schema.ts';

/** The asking person's own name and languages. */
export async function changePerson(visit: Visit, input: PersonSettings) {
	authorise(visit.actor.id !== nobody.id);
	await visit.db
		.updateTable('identity.person')
		.set({
			name: input.name,
			interface_locale: input.interfaceLocale,
			audio_locale: input.audioLocale,
		})
		.where('id', '=', visit.actor.id)
		.execute();
}
