import { ok, refuse, type Result } from '#platform/result.ts';
import type { Visit } from '#platform/server/context.ts';
import { latinDigits } from '#platform/fold.ts';
import { codeTries } from '../rules-sign-in.ts';
import type { CodeRefusal } from '../schema.ts';
import { hashCode } from './code-hash.ts';
import { hashSecret, newSecret } from './secret.ts';

type Given = { token: string; code: string };

/** A right code, once, gives a proof of the phone that chooseProfile and signUp take. */
export async function verifyCode(
	{ db, now }: Visit,
	{ token, code: typed }: Given,
): Promise<Result<{ proof: string }, CodeRefusal>> {
	const code = latinDigits(typed).replace(/\D/g, '');
	if (code.length !== 6) return refuse('code_digits');
	// The try is counted before the code is looked at, so that guessing in parallel gains nothing.
	const asked = await db
		.updateTable('identity.phone_code')
		.set((row) => ({ tries: row('tries', '+', 1) }))
		.where('token_hash', '=', hashSecret(token))
		.where('used_at', 'is', null)
		.where('expires_at', '>', now)
		.where('tries', '<', codeTries)
		.returning('code_hash')
		.executeTakeFirst();
	if (!asked) return refuse('code_ended');
	if (asked.code_hash !== hashCode(token, code)) return refuse('code_wrong');

	const proof = newSecret();
	const used = await db
		.updateTable('identity.phone_code')
		.set({ used_at: now, proof_hash: hashSecret(proof) })
		.where('token_hash', '=', hashSecret(token))
		.where('used_at', 'is', null)
		.executeTakeFirst();
	return used.numUpdatedRows ? ok({ proof }) : refuse('code_ended');
}
