import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { ok } from '#platform/result.ts';
import type { Visit } from './context.ts';

export type Rate = { limit: number; windowSeconds: number };
export type TooMany = { ok: false; reason: 'too_many'; retrySeconds: number };

/**
 * Counts one try and says whether it may go on: at most `limit` in a window that begins with the
 * first. Tries beyond it are counted but do not make the wait longer. The key names what is tried
 * and by whom ('sign_in:+2126…'); only its hash is stored. Call it outside the transaction of the
 * try, or a rollback takes the count back.
 */
export async function checkRate(
	{ db, now }: Pick<Visit, 'db' | 'now'>,
	key: string,
	{ limit, windowSeconds }: Rate,
): Promise<{ ok: true; value: 'ok' } | TooMany> {
	const hash = createHash('sha256').update(key).digest('hex');
	const end = new Date(now.getTime() + windowSeconds * 1000);
	const { rows } = await sql<{ hits: number; resets_at: Date }>`
		insert into platform.rate_limit as r (key_hash, hits, resets_at) values (${hash}, 1, ${end})
		on conflict (key_hash) do update set
			hits = case when r.resets_at <= ${now} then 1 else least(r.hits, 1000000) + 1 end,
			resets_at = case when r.resets_at <= ${now} then excluded.resets_at else r.resets_at end
		returning hits, resets_at`.execute(db);
	const { hits = 0, resets_at = now } = rows[0] ?? {};
	if (hits <= limit) return ok('ok');
	const retrySeconds = Math.ceil((resets_at.getTime() - now.getTime()) / 1000);
	return { ok: false, reason: 'too_many', retrySeconds };
}
