import type { Visit } from '#platform/server/context.ts';
import { before, proofLife } from '../rules-sign-in.ts';
import { hashSecret } from './secret.ts';

/** The phone that a code was sent to, for the page that asks for the code. */
export async function findAskedPhone({ db }: Visit, token: string) {
	const row = await db
		.selectFrom('identity.phone_code')
		.select('phone')
		.where('token_hash', '=', hashSecret(token))
		.executeTakeFirst();
	return row?.phone;
}

/** The phone that was proved a moment ago, and who has that number; undefined when it has ended. */
export async function findProved({ db, now }: Visit, proof: string) {
	const row = await db
		.selectFrom('identity.phone_code')
		.select('phone')
		.where('proof_hash', '=', hashSecret(proof))
		.where('used_at', '>', before(now, proofLife))
		.executeTakeFirst();
	if (!row) return undefined;
	const persons = await db
		.selectFrom('identity.person')
		.select(['id', 'name'])
		.where('phone', '=', row.phone)
		.where('erased_at', 'is', null)
		.orderBy('created_at')
		.execute();
	return { phone: row.phone, persons };
}

/** Spends the proof; whoever comes second gets nothing. */
export const spendProof = ({ db, now }: Visit, proof: string) =>
	db
		.updateTable('identity.phone_code')
		.set({ proof_hash: null })
		.where('proof_hash', '=', hashSecret(proof))
		.where('used_at', '>', before(now, proofLife))
		.returning('phone')
		.executeTakeFirst();
