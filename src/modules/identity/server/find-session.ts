import type { Db } from '#platform/server/database.ts';
import { after, sessionLife, sessionSlack } from '../rules-sign-in.ts';
import { hashSecret } from './secret.ts';

/** Who holds this token now, and the school they were in last; undefined for a stranger. */
export async function findSession(db: Db, token: string, now: Date) {
	const session = await db
		.selectFrom('identity.session')
		.innerJoin('identity.person', 'identity.person.id', 'identity.session.person_id')
		.select([
			'person_id as personId',
			'school_id as schoolId',
			'name',
			'is_operator as isOperator',
			'expires_at as expiresAt',
		])
		.where('token_hash', '=', hashSecret(token))
		.where('expires_at', '>', now)
		.where('erased_at', 'is', null)
		.executeTakeFirst();
	if (session && session.expiresAt < after(now, sessionSlack)) await prolong(db, token, now);
	return session;
}

const prolong = (db: Db, token: string, now: Date) =>
	db
		.updateTable('identity.session')
		.set({ expires_at: after(now, sessionLife) })
		.where('token_hash', '=', hashSecret(token))
		.execute();
