import { ok, refuse, type Result } from '#platform/result.ts';
import { checkRate } from '#platform/server/check-rate.ts';
import { inTransaction, type Visit } from '#platform/server/context.ts';
import { notify } from '#platform/server/notify/notify.ts';
import { readPhone } from '../rules-phone.ts';
import { after, before, codeKept, codeLife, codeRates } from '../rules-sign-in.ts';
import type { SendRefusal } from '../schema.ts';
import { codeMessage } from '../text.ts';
import { hashCode, newCode } from './code-hash.ts';
import { hashSecret, newSecret } from './secret.ts';

type Asked = { phone: string; client: string };

/**
 * Sends a code to a phone as typed. Returns the token that the asking phone keeps in a cookie: a
 * code is worth nothing without it. `client` is the network address, counted but not kept.
 */
export async function sendCode(
	visit: Visit,
	{ phone: typed, client }: Asked,
): Promise<Result<{ token: string }, SendRefusal>> {
	const phone = readPhone(typed);
	if (!phone.ok) return phone;
	const refusal = await countCode(visit, phone.value, client);
	if (refusal) return refuse(refusal);
	return inTransaction(visit, async (tx) => {
		await forgetOld(tx);
		const code = newCode();
		const token = await keepCode(tx, phone.value, code);
		await notify(tx, { channel: 'sms', to: phone.value, text: codeMessage(code), secret: true });
		return ok({ token });
	});
}

async function countCode(visit: Visit, phone: string, client: string) {
	const here = await checkRate(visit, `code_from:${client}`, codeRates.client);
	if (!here.ok) return 'too_many_from_here';
	const soon = await checkRate(visit, `code_to:${phone}`, codeRates.phone);
	if (!soon.ok) return 'too_many_codes';
	const today = await checkRate(visit, `code_to_today:${phone}`, codeRates.phoneDay);
	return today.ok ? undefined : 'too_many_today';
}

async function keepCode({ db, now }: Visit, phone: string, code: string) {
	const token = newSecret();
	await db
		.insertInto('identity.phone_code')
		.values({
			token_hash: hashSecret(token),
			phone,
			code_hash: hashCode(token, code),
			tries: 0,
			created_at: now,
			expires_at: after(now, codeLife),
			used_at: null,
			proof_hash: null,
		})
		.execute();
	return token;
}

const forgetOld = ({ db, now }: Visit) =>
	db.deleteFrom('identity.phone_code').where('created_at', '<', before(now, codeKept)).execute();
