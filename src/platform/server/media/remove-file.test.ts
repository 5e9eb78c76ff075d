import { expect } from 'vitest';
import { inSchool } from '#platform/server/in-school.ts';
import { test } from '#tests/database.ts';
import { aMember, aSchool } from '#tests/factories.ts';
import { aPhoto } from '#tests/factories/media.ts';
import { storage } from '../storage/open-storage.ts';
import { acceptImage } from './accept-image.ts';
import { filesOf, removeContents, removeFile } from './remove-file.ts';

test('a content goes with the last file that has it, in its school alone', async ({ ctx }) => {
	const elsewhere = { ...ctx, school: await aSchool(ctx.db) };
	const photo = await aPhoto({ width: 50, height: 50 });
	const keep = async (where: typeof ctx) => {
		const result = await acceptImage(where, photo, { access: 'public' });
		return result.ok ? result.value.id : '';
	};
	const [first, second] = [await keep(ctx), await keep(ctx), await keep(elsewhere)];
	const { hash } = await inSchool(ctx)
		.selectFrom('platform.file')
		.select('hash')
		.executeTakeFirstOrThrow();
	const stored = ({ school }: typeof ctx) => storage().exists(school.id, hash);

	await removeFile(ctx, first);
	await removeContents.run(ctx, { hashes: [hash] });
	expect(await stored(ctx)).toBe(true);

	await removeFile(ctx, second);
	await removeFile(ctx, second);
	await removeContents.run(ctx, { hashes: [hash] });
	expect([await stored(ctx), await stored(elsewhere)]).toEqual([false, true]);
});

test('a person’s files are known', async ({ ctx }) => {
	const maker = await aMember(ctx);
	await acceptImage(maker, await aPhoto({ width: 50, height: 50 }, 'jar.jpg'), {
		access: 'school',
	});
	await acceptImage(ctx, await aPhoto({ width: 50, height: 50 }), { access: 'school' });
	expect(await filesOf(ctx, maker.actor.id)).toMatchObject([{ name: 'jar.jpg' }]);
});
