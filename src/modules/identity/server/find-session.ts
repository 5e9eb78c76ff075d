import { createHash } from 'node:crypto';
import type { Db } from '#platform/server/database.ts';

/** Who holds this token now, and the school they were in last; undefined for a stranger. */
export const findSession = (db: Db, token: string, now: Date) =>
	db
		.selectFrom('identity.session')
		.innerJoin('identity.person', 'identity.person.id', 'identity.session.person_id')
		.select(['person_id as personId', 'school_id as schoolId', 'name', 'is_operator as isOperator'])
		.where('token_hash', '=', hashToken(token))
		.where('expires_at', '>', now)
		.executeTakeFirst();

/** A copy of the table must not sign anybody in. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');
