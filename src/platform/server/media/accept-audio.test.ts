import { expect } from 'vitest';
import { inSchool } from '#platform/server/in-school.ts';
import { test } from '#tests/database.ts';
import { aPhoto, aSound } from '#tests/factories/media.ts';
import { acceptAudio } from './accept-audio.ts';
import { compressAudio } from './compress-audio.job.ts';
import { hasFfmpeg } from './run-ffmpeg.ts';

const access = 'school';

test('a recording is kept as it is; the job run twice leaves one light copy', async ({ ctx }) => {
	const result = await acceptAudio(ctx, await aSound(), { access });
	const id = result.ok ? result.value.id : '';
	const read = inSchool(ctx)
		.selectFrom('platform.file')
		.select(['type', 'duration_ms', 'variants']);
	expect(await read.executeTakeFirst()).toMatchObject({
		type: 'audio/mpeg',
		variants: { original: { type: 'audio/mpeg' } },
	});

	await compressAudio.run(ctx, { fileId: id });
	const once = await read.executeTakeFirstOrThrow();
	await compressAudio.run(ctx, { fileId: id });

	expect(await read.executeTakeFirst()).toEqual(once);
	// Where the machine has no ffmpeg, the original goes on being served.
	expect('sound.mp3' in once.variants).toBe(await hasFfmpeg());
});

test('a broken recording stays as it came, and the job does not fail for ever', async ({ ctx }) => {
	const broken = new File([(await aSound()).slice(0, 40)], 'broken.mp3');
	const result = await acceptAudio(ctx, broken, { access });
	await compressAudio.run(ctx, { fileId: result.ok ? result.value.id : '' });
	const file = inSchool(ctx).selectFrom('platform.file').select('variants');
	expect(Object.keys((await file.executeTakeFirstOrThrow()).variants)).toEqual(['original']);
});

test('what is no sound, or too much of it, is refused', async ({ ctx }) => {
	const large = new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'a.mp3');
	const photo = new File([await aPhoto()], 'a.mp3', { type: 'audio/mpeg' });
	expect(await acceptAudio(ctx, large, { access })).toEqual({ ok: false, reason: 'too_large' });
	expect(await acceptAudio(ctx, photo, { access })).toEqual({ ok: false, reason: 'not_a_sound' });
});
