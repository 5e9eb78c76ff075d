import type { Visit } from '#platform/server/context.ts';

/** The person herself as the installation knows her; undefined for a stranger. */
export const getPerson = ({ db }: Visit, id: string) =>
	db
		.selectFrom('identity.person')
		.select([
			'id',
			'name',
			'phone',
			'email',
			'interface_locale as interfaceLocale',
			'audio_locale as audioLocale',
			'is_operator as isOperator',
		])
		.where('id', '=', id)
		.where('erased_at', 'is', null)
		.executeTakeFirst();
