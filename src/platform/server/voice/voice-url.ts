import { createHash } from 'node:crypto';
import type { Locale } from '#messages/runtime.js';
import { maxSpokenLength } from '#platform/voice.ts';
import type { Visit } from '../context.ts';
import { voiceKey } from './voice-row.ts';

/** Registered by this process since its start: most pages ask for the same texts again. */
const known = new Set<string>();
const mostKnown = 20_000;

/**
 * Where each text can be heard, spoken by machine when it is first asked for; undefined for one
 * without letters or of more than 3000 characters. Only what was registered here is ever spoken.
 */
export async function voiceUrls(
	{ db, now }: Pick<Visit, 'db' | 'now'>,
	locale: Locale,
	texts: readonly string[],
): Promise<(string | undefined)[]> {
	const asked = texts
		.map((text) => normalise(text))
		.map((text) => isSpoken(text) && hashed(locale, text));
	const fresh = new Map(
		asked.flatMap((one) => (one && !known.has(one.hash) ? [[one.hash, one] as const] : [])),
	);
	if (fresh.size)
		await db
			.insertInto('platform.voice_text')
			.values(
				[...fresh.values()].map((one) => ({
					...one,
					clip: null,
					bytes: null,
					created_at: now,
					spoken_at: null,
				})),
			)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	// A transaction may yet be undone, and its texts with it.
	if (!db.isTransaction) remember(fresh.keys());
	return asked.map((one) => (one ? `/voice/${locale}/${one.hash}.mp3` : undefined));
}

/** The same for one text. */
export const voiceUrl = async (ctx: Pick<Visit, 'db' | 'now'>, locale: Locale, text: string) =>
	(await voiceUrls(ctx, locale, [text]))[0];

const normalise = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const isSpoken = (text: string) => text.length <= maxSpokenLength && /[\p{L}\p{N}]/u.test(text);

function hashed(locale: Locale, text: string) {
	const hash = createHash('sha256').update(voiceKey(locale, text)).digest('hex').slice(0, 32);
	return { hash, locale, text };
}

function remember(hashes: Iterable<string>) {
	if (known.size > mostKnown) known.clear();
	for (const hash of hashes) known.add(hash);
}
