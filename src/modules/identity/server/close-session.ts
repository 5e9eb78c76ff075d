import type { Visit } from '#platform/server/context.ts';
import { hashSecret } from './secret.ts';

/** Signs out on this phone; unknown tokens are signed out already. */
export const closeSession = ({ db }: Visit, token: string) =>
	db.deleteFrom('identity.session').where('token_hash', '=', hashSecret(token)).execute();

/** Signs the asking person out on every phone. */
export const closeAllSessions = ({ db, actor }: Visit) =>
	db.deleteFrom('identity.session').where('person_id', '=', actor.id).execute();
