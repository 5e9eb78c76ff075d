import { expect } from 'vitest';
import { test } from '#tests/database.ts';
import { listCrafts, listRegions } from './list-reference.ts';
import { loadReference } from './load-reference.ts';

test('loading twice is loading once, and every name is in the visitor’s language', async ({
	ctx,
}) => {
	await loadReference(ctx.db);
	const crafts = await listCrafts({ ...ctx, locale: 'fr' });
	await loadReference(ctx.db);
	expect(await listCrafts({ ...ctx, locale: 'fr' })).toEqual(crafts);
	expect(crafts).toContainEqual(
		expect.objectContaining({ id: 'rug_knot', name: { text: 'tapis noué', locale: 'fr' } }),
	);
	expect(await listRegions(ctx)).toHaveLength(12);
});
