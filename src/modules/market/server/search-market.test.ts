import { expect } from 'vitest';
import { test } from '#tests/database.ts';
import { aGuest, aMarket, aPiece, aShop } from '#tests/factories/market.ts';
import type { MarketSearch } from '../rules-search.ts';
import { pauseListing, searchMarket, showMarket } from '../index.server.ts';
import type { Visit } from '#platform/server/context.ts';

const everything: MarketSearch = {
	q: '',
	women: false,
	sort: 'newest',
	craft: undefined,
	region: undefined,
	from: undefined,
	to: undefined,
	after: undefined,
};

async function found(visit: Visit, search: Partial<MarketSearch>) {
	const { pieces, corrected } = await showMarket(visit, { ...everything, ...search }, 'MAD');
	return { titles: pieces.map(({ title }) => title.text), corrected };
}

test('a piece is found in the languages people type, and with a slip of the finger', async ({
	ctx,
}) => {
	const shop = await aShop(ctx, 'Atelier Ouarzazi');
	await aPiece(shop, { title: 'Hanbel ouarzazi' });
	await aPiece(await aShop(ctx, 'Autre'), { title: 'Zkzk' });
	const guest = { ...aGuest(ctx), locale: 'fr' as const };

	for (const q of ['hanbel', 'HANBEL', 'hanbels ouarzazi', 'Ouarzazi'])
		expect(await found(guest, { q }), q).toMatchObject({ titles: ['Hanbel ouarzazi'] });
	expect(await found(guest, { q: 'hanbell' })).toMatchObject({ titles: ['Hanbel ouarzazi'] });
	expect(await found(guest, { q: 'hambel' })).toEqual({
		titles: ['Hanbel ouarzazi'],
		corrected: 'hanbel',
	});
	expect(await found(guest, { q: 'qqqqqq' })).toMatchObject({ titles: [] });
});

test('Arabic is found however it is spelt', async ({ ctx }) => {
	await aPiece(await aShop(ctx), { title: 'Xyz' });
	const guest = { ...aGuest(ctx), locale: 'ar' as const };
	for (const q of ['زربية', 'زربيه', 'زَرْبِيَّة', 'الزربية', 'زربيـــة', 'معقوده'])
		expect((await found(guest, { q })).titles.length, q).toBeGreaterThan(0);
});

test('drafts, paused and sold pieces are not on sale', async ({ ctx }) => {
	const shop = await aShop(ctx);
	const piece = await aPiece(shop, { title: 'Unique qzxv' });
	expect((await found(aGuest(ctx), { q: 'qzxv' })).titles).toHaveLength(1);
	await pauseListing(shop.maker, { listingId: piece.id });
	expect((await found(aGuest(ctx), { q: 'qzxv' })).titles).toHaveLength(0);
});

test.for(['newest', 'cheapest', 'dearest'] as const)(
	'pages by %s meet without a gap',
	async (sort, { ctx }) => {
		await aMarket(ctx.db);
		const shop = await aShop(ctx);
		for (let n = 0; n < 7; n++)
			await aPiece(
				{ ...shop, maker: { ...shop.maker, now: new Date(ctx.now.getTime() + n) } },
				{
					title: `Pagination wxvk ${n}`,
					price: BigInt(1000 * ((n * 3) % 5) + 1000),
				},
			);
		for (const q of ['wxvk', '']) {
			const search = { ...everything, crafts: q ? undefined : ['rug_knot'], q, sort };
			const whole = await searchMarket(aGuest(ctx), search, { limit: 50 });
			const seen: string[] = [];
			let after: string | undefined;
			do {
				const page = await searchMarket(aGuest(ctx), { ...search, after }, { limit: 3 });
				seen.push(...page.pieces.map(({ id }) => id));
				after = page.after;
			} while (after);
			expect(seen).toEqual(whole.pieces.map(({ id }) => id));
			expect(seen.length).toBeGreaterThanOrEqual(7);
		}
	},
);

test('craft, region and price narrow, and say how many there are', async ({ ctx }) => {
	const shop = await aShop(ctx);
	await aPiece(shop, { title: 'Bvcx un', price: 10_000n });
	await aPiece(shop, { title: 'Bvcx deux', price: 30_000n });
	const guest = aGuest(ctx);
	const view = await showMarket(guest, { ...everything, q: 'bvcx' }, 'MAD');
	expect(view).toMatchObject({ total: 2, isMore: false });
	expect(view.regions.find(({ code }) => code === 'MA-04')?.count).toBe(2);
	expect((await found(guest, { q: 'bvcx', from: 20_000n })).titles).toHaveLength(1);
	expect((await found(guest, { q: 'bvcx', to: 20_000n })).titles).toHaveLength(1);
	expect((await found(guest, { q: 'bvcx', craft: 'textile' })).titles).toHaveLength(2);
	expect((await found(guest, { q: 'bvcx', craft: 'leather' })).titles).toHaveLength(0);
	expect((await found(guest, { q: 'bvcx', region: 'MA-01' })).titles).toHaveLength(0);
	expect((await found(guest, { q: 'bvcx', after: 'nonsense' })).titles).toHaveLength(2);
});
