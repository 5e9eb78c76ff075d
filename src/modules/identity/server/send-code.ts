import { sql } from 'kysely';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Visit } from '#platform/server/context.ts';
import { readPhone } from '../rules-phone.ts';
import { after, before, codeLife, codeLimits, fits } from '../rules-sign-in.ts';
import type { SendRefusal } from '../schema.ts';
import { codeMessage } from '../text.ts';
import { hashCode, newCode } from './code-hash.ts';
import { sendText } from './courier.ts';
import { hashSecret, newSecret } from './secret.ts';

type Asked = { phone: string; client: string };

/**
 * Sends a code to a phone as typed. Returns the token that the asking phone keeps in a cookie: a
 * code is worth nothing without it. `client` is the network address, counted but not kept.
 */
export const sendCode = (
	visit: Visit,
	{ phone: typed, client }: Asked,
): Promise<Result<{ token: string }, SendRefusal>> =>
	inTransaction(visit, async (tx) => {
		const phone = readPhone(typed);
		if (!phone.ok) return phone;
		const asked = { phone: phone.value, clientHash: hashSecret(client) };
		const refusal = await checkLimits(tx, asked);
		if (refusal) return refuse(refusal);

		const token = newSecret();
		const code = newCode();
		await tx.db
			.insertInto('identity.phone_code')
			.values({
				token_hash: hashSecret(token),
				phone: asked.phone,
				code_hash: hashCode(token, code),
				client_hash: asked.clientHash,
				tries: 0,
				created_at: tx.now,
				expires_at: after(tx.now, codeLife),
				used_at: null,
				proof_hash: null,
			})
			.execute();
		await sendText(tx, { to: asked.phone, text: codeMessage(code) });
		return ok({ token });
	});

async function checkLimits(
	tx: Visit,
	{ phone, clientHash }: { phone: string; clientHash: string },
) {
	// One at a time for a phone and for an address, or parallel requests would not see each other.
	for (const key of [`code:${clientHash}`, `code:${phone}`])
		await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx.db);
	await forgetOld(tx);
	const sent = await tx.db
		.selectFrom('identity.phone_code')
		.select(['phone', 'client_hash', 'created_at'])
		.where((row) => row.or([row('phone', '=', phone), row('client_hash', '=', clientHash)]))
		.execute();
	const times = (rows: typeof sent) => rows.map(({ created_at }) => created_at);
	const forPhone = times(sent.filter((row) => row.phone === phone));
	const fromClient = times(sent.filter((row) => row.client_hash === clientHash));
	if (!fits(codeLimits.phone, forPhone, tx.now)) return 'too_many_codes';
	return fits(codeLimits.client, fromClient, tx.now) ? undefined : 'too_many_from_here';
}

const forgetOld = ({ db, now }: Visit) =>
	db.deleteFrom('identity.phone_code').where('created_at', '<', before(now, 86_400_000)).execute();
