import { expect } from 'vitest';
import type { Access } from '#platform/media.ts';
import { NotFound } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { test } from '#tests/database.ts';
import { actingAs, aMember, aSchool } from '#tests/factories.ts';
import { aPhoto, aSound } from '#tests/factories/media.ts';
import { acceptAudio } from './accept-audio.ts';
import { acceptImage } from './accept-image.ts';
import { compressAudio } from './compress-audio.job.ts';
import { sendFile } from './send-file.ts';

const send = (ctx: Ctx, id: string, variant = '1280.jpg', headers: HeadersInit = {}) =>
	sendFile(ctx, { id, variant, headers: new Headers(headers) });

const aFile = async (ctx: Ctx, access: Access) => {
	const result = await acceptImage(ctx, await aPhoto({ width: 60, height: 60 }), { access });
	return result.ok ? result.value.id : '';
};

test('who may read what', async ({ ctx }) => {
	const owner = await aMember(ctx);
	const member = await aMember(ctx);
	const left = actingAs(ctx, owner.actor.id);
	const may = (reader: Ctx, id: string) =>
		send(reader, id).then(
			({ status }) => status === 200,
			(error) => (error instanceof NotFound ? false : Promise.reject(error)),
		);
	const table: Record<Access, [stranger: boolean, member: boolean, owner: boolean, left: boolean]> =
		{
			public: [true, true, true, true],
			school: [false, true, true, true],
			private: [false, false, true, true],
		};
	for (const [access, expected] of Object.entries(table)) {
		const id = await aFile(owner, access as Access);
		const readers = [ctx, member, owner, left];
		const seen = [];
		for (const reader of readers) seen.push(await may(reader, id));
		expect({ access, seen }).toEqual({ access, seen: expected });
	}
});

test('nobody owns what a stranger sent', async ({ ctx }) => {
	await expect(send(ctx, await aFile(ctx, 'private'))).rejects.toThrow(NotFound);
});

test('the caller may decide by rules of its own', async ({ ctx }) => {
	const id = await aFile(await aMember(ctx), 'private');
	const asked = { id, variant: '1280.jpg', headers: new Headers() };
	expect((await sendFile(ctx, asked, true)).status).toBe(200);
});

test('a file of another school does not exist', async ({ ctx }) => {
	const elsewhere = { ...ctx, school: await aSchool(ctx.db) };
	await expect(send(elsewhere, await aFile(ctx, 'public'))).rejects.toThrow(NotFound);
});

test('what is public is cached for ever, and nothing of it runs', async ({ ctx }) => {
	const id = await aFile(ctx, 'public');
	const { headers } = await send(ctx, id);
	expect(Object.fromEntries(headers)).toMatchObject({
		'content-type': 'image/jpeg',
		'x-content-type-options': 'nosniff',
		'content-security-policy': "default-src 'none'; sandbox",
		'cache-control': 'public, max-age=31536000, immutable',
	});
	const again = await send(ctx, id, '1280.jpg', { 'if-none-match': headers.get('etag') ?? '' });
	expect(again.status).toBe(304);
});

test('a copy wider than the picture is the widest there is; another name is not found', async ({
	ctx,
}) => {
	const id = await aFile(ctx, 'public');
	const body = async (variant: string) => (await send(ctx, id, variant)).bytes();
	expect(await body('1280.webp')).toEqual(await body('160.webp'));
	for (const variant of ['original', 'sound', '1280.svg', 'constructor'])
		await expect(send(ctx, id, variant)).rejects.toThrow(NotFound);
});

test('a sound is sent in parts, and its light copy when there is one', async ({ ctx }) => {
	const result = await acceptAudio(ctx, await aSound(), { access: 'public' });
	const id = result.ok ? result.value.id : '';
	const part = await send(ctx, id, 'sound', { range: 'bytes=0-9' });
	expect(part.status).toBe(206);
	expect(await part.bytes()).toHaveLength(10);
	expect(part.headers.get('cache-control')).toBe('public, max-age=60');
	expect(part.headers.get('content-security-policy')).toBe("default-src 'none'; media-src 'self'");
	expect((await send(ctx, id, 'sound', { range: 'bytes=99999999-' })).status).toBe(416);

	await compressAudio.run(ctx, { fileId: id });
	const { headers } = await send(ctx, id, 'sound');
	expect(headers.get('content-type')).toBe('audio/mpeg');
});
