import type { Visit } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { hashSecret, newSecret } from './secret.ts';

type Holder = { personId: string; schoolId: string };

/**
 * A new card for this person; returns its secret, which is stored nowhere. Cards printed earlier
 * keep working until revokeCards. The caller decides who may.
 */
export async function issueCard({ db, actor, now }: Visit, holder: Holder): Promise<string> {
	const secret = newSecret(20);
	await db
		.insertInto('identity.card')
		.values({
			id: newId(),
			secret_hash: hashSecret(secret),
			person_id: holder.personId,
			school_id: holder.schoolId,
			issued_by: actor.id,
			created_at: now,
			used_at: null,
			revoked_at: null,
		})
		.execute();
	return secret;
}

/** A lost card: all cards that this school gave this person stop. */
export const revokeCards = ({ db, now }: Visit, { personId, schoolId }: Holder) =>
	db
		.updateTable('identity.card')
		.set({ revoked_at: now })
		.where('person_id', '=', personId)
		.where('school_id', '=', schoolId)
		.where('revoked_at', 'is', null)
		.execute();

/** The cards that this school gave this person and that still sign in, the newest first. */
export const listCards = ({ db }: Visit, { personId, schoolId }: Holder) =>
	db
		.selectFrom('identity.card')
		.select(['id', 'created_at as createdAt', 'used_at as usedAt'])
		.where('person_id', '=', personId)
		.where('school_id', '=', schoolId)
		.where('revoked_at', 'is', null)
		.orderBy('created_at', 'desc')
		.execute();

/** The address that a card's QR code holds. */
export const cardUrl = (origin: string, secret: string) => `${origin}/card/${secret}`;
