import type { Visit } from '#platform/server/context.ts';
import { after, challengeLife } from '../rules-sign-in.ts';

/** Remembers what an authenticator was asked to sign; old ones are forgotten. */
export async function keepChallenge(
	{ db, now }: Visit,
	challenge: string,
	personId: string | null,
) {
	await db.deleteFrom('identity.challenge').where('expires_at', '<', now).execute();
	await db
		.insertInto('identity.challenge')
		.values({ challenge, person_id: personId, expires_at: after(now, challengeLife) })
		.execute();
}

/** True once for a challenge that was given to this person (null: to a stranger). */
export async function spendChallenge(
	{ db, now }: Visit,
	challenge: string,
	personId: string | null,
) {
	const spent = await db
		.deleteFrom('identity.challenge')
		.where('challenge', '=', challenge)
		.where('person_id', 'is not distinct from', personId)
		.where('expires_at', '>', now)
		.executeTakeFirst();
	return spent.numDeletedRows > 0n;
}
