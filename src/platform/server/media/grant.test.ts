import { expect } from 'vitest';
import { test } from '#tests/database.ts';
import { aMember, aSchool } from '#tests/factories.ts';
import { grantFile, isGranted } from './grant.ts';

const file = '018f0000-0000-7000-8000-000000000001';
const later = (ctx: { now: Date }, hours: number) =>
	new Date(ctx.now.getTime() + hours * 3_600_000);

test('a grant is for one person, one file, one school and two days', async ({ ctx }) => {
	const viewer = await aMember(ctx);
	const grant = grantFile(viewer, file);

	expect(isGranted(viewer, file, grant)).toBe(true);
	expect(isGranted({ ...viewer, now: later(ctx, 24) }, file, grant)).toBe(true);
	expect(isGranted({ ...viewer, now: later(ctx, 48) }, file, grant)).toBe(false);
	expect(isGranted(await aMember(ctx), file, grant)).toBe(false);
	expect(isGranted(viewer, file.replace('1', '2'), grant)).toBe(false);
	expect(isGranted({ ...viewer, school: await aSchool(ctx.db) }, file, grant)).toBe(false);
	for (const wrong of [null, '', 'x', grant.toLowerCase(), `${grant}x`])
		expect(isGranted(viewer, file, wrong)).toBe(false);
});
