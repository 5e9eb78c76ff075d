import type { Visit } from '#platform/server/context.ts';
import { after, sessionLife } from '../rules-sign-in.ts';
import { hashSecret, newSecret } from './secret.ts';

/** A new sign-in of this person; returns the token for her cookie. The caller has made sure of her. */
export async function openSession(
	{ db, now }: Visit,
	{ personId, schoolId = null }: { personId: string; schoolId?: string | null },
): Promise<string> {
	const token = newSecret();
	await db
		.insertInto('identity.session')
		.values({
			token_hash: hashSecret(token),
			person_id: personId,
			school_id: schoolId,
			created_at: now,
			expires_at: after(now, sessionLife),
		})
		.execute();
	return token;
}
