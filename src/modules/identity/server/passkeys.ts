import type { Visit } from '#platform/server/context.ts';

/** The passkeys of the asking person, the newest first. */
export const listPasskeys = ({ db, actor }: Visit) =>
	db
		.selectFrom('identity.passkey')
		.select(['id', 'name', 'created_at as createdAt', 'used_at as usedAt'])
		.where('person_id', '=', actor.id)
		.orderBy('created_at', 'desc')
		.execute();

/** Forgets a passkey of the asking person; another's id changes nothing. */
export const removePasskey = ({ db, actor }: Visit, id: string) =>
	db
		.deleteFrom('identity.passkey')
		.where('id', '=', id)
		.where('person_id', '=', actor.id)
		.execute();
