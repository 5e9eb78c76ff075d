import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Visit } from '#platform/server/context.ts';
import type { CardRefusal } from '../schema.ts';
import { openSession } from './open-session.ts';
import { hashSecret } from './secret.ts';

/** Whose card this is; looking signs nobody in. Undefined for a forged or stopped one. */
export const findCard = ({ db }: Visit, secret: string) =>
	db
		.selectFrom('identity.card')
		.innerJoin('identity.person', 'identity.person.id', 'identity.card.person_id')
		.select(['identity.card.id', 'person_id as personId', 'school_id as schoolId', 'name'])
		.where('secret_hash', '=', hashSecret(secret))
		.where('revoked_at', 'is', null)
		.where('erased_at', 'is', null)
		.executeTakeFirst();

export const signInByCard = (
	visit: Visit,
	secret: string,
): Promise<Result<{ token: string }, CardRefusal>> =>
	inTransaction(visit, async (tx) => {
		const card = await findCard(tx, secret);
		if (!card) return refuse('card_stopped');
		await tx.db
			.updateTable('identity.card')
			.set({ used_at: tx.now })
			.where('id', '=', card.id)
			.execute();
		return ok({ token: await openSession(tx, card) });
	});
