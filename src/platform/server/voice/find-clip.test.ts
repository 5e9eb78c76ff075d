import { globSync, readFileSync } from 'node:fs';
import { fileTypeFromBuffer } from 'file-type';
import { expect } from 'vitest';
import { NotFound } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { test } from '#tests/database.ts';
import { storage } from '../storage/open-storage.ts';
import { findClip } from './find-clip.ts';
import { sendClip } from './send-clip.ts';
import { synthesise, VoiceBusy } from './synthesise.ts';
import { voiceUrl, voiceUrls } from './voice-url.ts';

const nameOf = (url: string | undefined) => url?.match(/([\w-]+)\.mp3$/)?.[1] ?? '';
const clips = (ctx: Ctx) => ctx.db.selectFrom('platform.voice_text').selectAll().execute();

test('a registered text is spoken once, in its language, and kept', async ({ ctx }) => {
	const url = await voiceUrl(ctx, 'ar', 'أبدأ الدرس');
	expect(url).toMatch(/^\/voice\/ar\/[0-9a-f]{32}\.mp3$/);
	expect(await voiceUrl(ctx, 'ar', ' أبدأ  الدرس\n')).toBe(url);
	const asked = { locale: 'ar', name: nameOf(url), headers: new Headers() } as const;

	const [answer, ...others] = await Promise.all([sendClip(ctx, asked), sendClip(ctx, asked)]);
	const clip = (await answer?.bytes()) ?? new Uint8Array();

	expect(await others[0]?.bytes()).toEqual(clip);
	expect(await fileTypeFromBuffer(clip)).toMatchObject({ mime: 'audio/mpeg' });
	expect(Buffer.from(clip).toString()).toContain('Synthetic voice');
	expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject({
		'cache-control': 'public, max-age=31536000, immutable',
		'x-synthetic-voice': 'eSpeak NG',
	});
	expect(await clips(ctx)).toMatchObject([{ bytes: clip.length, spoken_at: ctx.now }]);
});

test('the same words sound different in each language', async ({ ctx }) => {
	const heard = async (locale: 'ar' | 'fr' | 'en') =>
		(await findClip(ctx, locale, nameOf(await voiceUrl(ctx, locale, 'Rabat 12')))).hash;
	expect(new Set([await heard('ar'), await heard('fr'), await heard('en')]).size).toBe(3);
});

test('a clip that the storage has lost is spoken again', async ({ ctx }) => {
	const name = nameOf(await voiceUrl(ctx, 'fr', 'Bonjour'));
	const { hash } = await findClip(ctx, 'fr', name);
	await storage().delete('voice', hash);
	const again = await findClip(ctx, 'fr', name);
	expect(await storage().exists('voice', again.hash)).toBe(true);
	expect(await findClip(ctx, 'fr', name)).toEqual(again);
});

test('a message is heard by its key, unless it takes input', async ({ ctx }) => {
	expect((await findClip(ctx, 'ar', 'm-notify_inbox_empty')).bytes).toBeGreaterThan(1000);
	const messages = globSync('messages/fr/*.json').map((path) => readFileSync(path, 'utf8'));
	const withInput = /"(\w+)": "[^"]*\{\w/.exec(messages.join())?.[1] ?? expect.fail('none found');
	for (const name of ['m-nothing', 'm-constructor', 'm-default', `m-${withInput}`])
		await expect(findClip(ctx, 'ar', name)).rejects.toThrow(NotFound);
});

test('what nobody registered is not spoken', async ({ ctx }) => {
	const name = nameOf(await voiceUrl(ctx, 'fr', 'Bonjour'));
	await expect(findClip(ctx, 'ar', name)).rejects.toThrow(NotFound);
	await expect(findClip(ctx, 'fr', 'f'.repeat(32))).rejects.toThrow(NotFound);
	expect(await voiceUrls(ctx, 'ar', ['', ' … ', 'ا'.repeat(3001)])).toEqual([
		undefined,
		undefined,
		undefined,
	]);
});

test('a crowd is asked to come again, and the voice goes on', async () => {
	const crowd = await Promise.allSettled(
		Array.from({ length: 50 }, (_, number) => synthesise(`${number}`, 'fr')),
	);
	const refused = crowd.filter(({ status }) => status === 'rejected');
	expect(refused).toHaveLength(10);
	expect(refused).toMatchObject(refused.map(() => ({ reason: expect.any(VoiceBusy) })));
	expect((await synthesise('un', 'fr')).length).toBeGreaterThan(1000);
});
