import { m } from '#messages/messages.js';
import type { Locale } from '#messages/runtime.js';
import { found, NotFound } from '#platform/errors.ts';
import type { Visit } from '../context.ts';
import { storage } from '../storage/open-storage.ts';
import { synthesise } from './synthesise.ts';
import { voiceUrl } from './voice-url.ts';

export type Clip = { hash: string; bytes: number };
type Asking = Pick<Visit, 'db' | 'now'>;

/** Being made by this process: a page that many open at once has each clip made once. */
const making = new Map<string, Promise<Clip>>();

/**
 * The clip of a registered text, by its hash, or of a message, by `m-` and its key; spoken now
 * when it never was. NotFound for what nobody registered and for a message that takes input.
 */
export async function findClip(ctx: Asking, locale: Locale, name: string): Promise<Clip> {
	const hash = name.startsWith('m-') ? await messageHash(ctx, locale, name.slice(2)) : name;
	const row = await ctx.db
		.selectFrom('platform.voice_text')
		.select(['text', 'clip', 'bytes'])
		.where('hash', '=', hash)
		.where('locale', '=', locale)
		.executeTakeFirst();
	const { text, clip, bytes } = found(row, `voice ${name}`);
	if (clip && bytes && (await storage().exists('voice', clip))) return { hash: clip, bytes };

	const made = making.get(hash) ?? make(ctx, hash, text, locale).finally(() => making.delete(hash));
	making.set(hash, made);
	return made;
}

async function make({ db, now }: Asking, hash: string, text: string, locale: Locale) {
	const body = await synthesise(text, locale);
	const stored = await storage().put('voice', body, { type: 'audio/mpeg' });
	await db
		.updateTable('platform.voice_text')
		.set({ clip: stored.hash, bytes: stored.bytes, spoken_at: now })
		.where('hash', '=', hash)
		.execute();
	return stored;
}

async function messageHash(ctx: Asking, locale: Locale, key: string) {
	const url = await voiceUrl(ctx, locale, messageText(key, locale));
	return url?.match(/(\w+)\.mp3$/)?.[1] ?? '';
}

function messageText(key: string, locale: Locale): string {
	const message = Object.hasOwn(m, key) ? m[key as keyof typeof m] : undefined;
	if (typeof message !== 'function') throw new NotFound(`message ${key}`);
	const inputs = new Proxy(
		{},
		{
			get: () => {
				throw new NotFound(`message ${key} takes input`);
			},
		},
	);
	return (message as (inputs: object, options: object) => string)(inputs, { locale });
}
