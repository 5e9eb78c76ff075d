import sharp from 'sharp';
import { expect } from 'vitest';
import { inSchool } from '#platform/server/in-school.ts';
import { test } from '#tests/database.ts';
import { aMember } from '#tests/factories.ts';
import { aPhoto } from '#tests/factories/media.ts';
import { storage } from '../storage/open-storage.ts';
import { acceptImage } from './accept-image.ts';

const access = 'public';

test('a photograph is turned upright, made smaller and stripped of its place', async ({ ctx }) => {
	const maker = await aMember(ctx);
	const result = await acceptImage(maker, await aPhoto(), { access });

	expect(result).toMatchObject({ ok: true, value: { width: 800, height: 1600 } });
	const file = await inSchool(ctx)
		.selectFrom('platform.file')
		.select(['owner_id', 'variants'])
		.executeTakeFirstOrThrow();
	expect(file.owner_id).toBe(maker.actor.id);
	expect(Object.keys(file.variants).sort()).toEqual([
		'1280.avif',
		'1280.jpg',
		'1280.webp',
		'160.avif',
		'160.webp',
		'320.avif',
		'320.webp',
		'640.avif',
		'640.webp',
	]);
	for (const [name, variant] of Object.entries(file.variants)) {
		const stream = await storage().get(ctx.school.id, variant?.hash ?? '');
		const metadata = await sharp(await new Response(stream).bytes()).metadata();
		const width = Math.min(800, parseInt(name));
		expect({ name, ...metadata }).toMatchObject({ width, height: width * 2 });
		expect([metadata.exif, metadata.orientation, metadata.xmp]).toEqual([
			undefined,
			undefined,
			undefined,
		]);
	}
});

test('the same photograph twice is two files and one content', async ({ ctx }) => {
	const photo = await aPhoto({ width: 100, height: 100 });
	await acceptImage(ctx, photo, { access });
	await acceptImage(ctx, photo, { access: 'private' });

	const files = await inSchool(ctx).selectFrom('platform.file').select(['id', 'hash']).execute();
	expect(files).toHaveLength(2);
	expect(files[0]?.hash).toBe(files[1]?.hash);
});

const refusals = {
	'a page that calls itself a picture': [
		'not_an_image',
		() => new File(['<html><script>alert(1)</script>'], 'a.jpg', { type: 'image/jpeg' }),
	],
	'a drawing that may hold a script': [
		'not_an_image',
		() => new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.svg'),
	],
	'half a photograph': [
		'not_an_image',
		async () => new File([(await aPhoto()).slice(0, 20_000)], 'half.jpg'),
	],
	'a head without a picture': [
		'not_an_image',
		() => new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)], 'a.jpg'),
	],
	'a file of more than 15 MB': [
		'too_large',
		() => new File([new Uint8Array(15 * 1024 * 1024 + 1)], 'a.jpg'),
	],
	'a small file that unfolds into 81 million pixels': ['too_many_pixels', () => bomb(9000, 9000)],
	'a picture longer than any screen': ['too_many_pixels', () => bomb(1, 16_001)],
} as const;

test.for(Object.entries(refusals))('%s is refused', async ([, [reason, file]], { ctx }) => {
	expect(await acceptImage(ctx, await file(), { access })).toEqual({ ok: false, reason });
	expect(await inSchool(ctx).selectFrom('platform.file').select('id').execute()).toEqual([]);
});

async function bomb(width: number, height: number) {
	const create = { width, height, channels: 3, background: '#000' } as const;
	return new File([new Uint8Array(await sharp({ create }).png().toBuffer())], 'bomb.png');
}
