import { expect, vi } from 'vitest';
import { inSchool } from '#platform/server/in-school.ts';
import { contextIn, db, test } from '#tests/database.ts';
import { aCart, aCheckout, aGuest, anOrder, aPiece, aShop } from '#tests/factories/market.ts';
import {
	findOrder,
	listMyOrders,
	placeOrders,
	setQuantity,
	updateListing,
	viewCart,
} from '../index.server.ts';
import type { Ctx } from '#platform/server/context.ts';

// Races are many checkouts at once on a machine that may be small.
vi.setConfig({ testTimeout: 60_000 });

const stockOf = (ctx: Ctx, id: string) =>
	inSchool(ctx)
		.selectFrom('market.listing')
		.select(['on_hand', 'reserved'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();

test('a guest orders; the piece is kept, the maker sees it, the cart is empty', async ({ ctx }) => {
	const shop = await aShop(ctx);
	const piece = await aPiece(shop, { stock: 2 });
	const guest = aGuest(ctx);
	const token = await aCart(guest, [piece]);

	const placed = await placeOrders(guest, await aCheckout(guest, token));

	expect(placed).toMatchObject({ ok: true, value: { fresh: true } });
	if (!placed.ok) return;
	expect(await stockOf(ctx, piece.id)).toEqual({ on_hand: 2, reserved: 1 });
	expect(await viewCart(guest, token)).toEqual([]);
	const order = await findOrder(guest, placed.value.codes[0] ?? '');
	expect(order).toMatchObject({
		state: 'placed',
		total: 129_500n,
		shipping: 4500n,
		method: 'cod',
		buyer: { phone: '+212612345678' },
	});
	expect(order.doorCode).toMatch(/^\d{6}$/);
	const [seen] = await listMyOrders(shop.maker);
	expect(seen).toMatchObject({ code: order.code.slice(0, 4), lines: [{ quantity: 1 }] });
	// With the whole code she would read the figures for the door on the buyer's page.
	for (const secret of [order.doorCode, order.code])
		expect(JSON.stringify(seen, (_, v) => `${v}`)).not.toContain(secret);
});

test('two presses of the button give one order', async ({ ctx }) => {
	const piece = await aPiece(await aShop(ctx), { stock: 5 });
	const guest = aGuest(ctx);
	const form = await aCheckout(guest, await aCart(guest, [piece]));

	const first = await placeOrders(guest, form);
	const second = await placeOrders(guest, form);

	expect(first.ok && second.ok && second.value.codes).toEqual(first.ok && first.value.codes);
	expect(second).toMatchObject({ value: { fresh: false } });
	expect(await stockOf(ctx, piece.id)).toEqual({ on_hand: 5, reserved: 1 });
});

test('ten presses at once give one order', async () => {
	const ctx = await contextIn(db);
	const piece = await aPiece(await aShop(ctx), { stock: 50 });
	const guest = aGuest(ctx);
	const form = await aCheckout(guest, await aCart(guest, [piece]));

	const results = await Promise.all(Array.from({ length: 10 }, () => placeOrders(guest, form)));

	expect(new Set(results.map((r) => r.ok && r.value.codes[0])).size).toBe(1);
	expect(results.filter((r) => r.ok && r.value.fresh)).toHaveLength(1);
	expect(await stockOf(ctx, piece.id)).toEqual({ on_hand: 50, reserved: 1 });
});

test('fifty buyers for one piece: exactly one has it', async () => {
	const ctx = await contextIn(db);
	const piece = await aPiece(await aShop(ctx));
	const guest = aGuest(ctx);
	const forms = await Promise.all(
		Array.from({ length: 50 }, async () => aCheckout(guest, await aCart(guest, [piece]))),
	);

	const results = await Promise.all(forms.map((form) => placeOrders(guest, form)));

	expect(results.filter(({ ok }) => ok)).toHaveLength(1);
	expect(results.filter((r) => !r.ok && r.reason === 'pieces_gone')).toHaveLength(49);
	expect(await stockOf(ctx, piece.id)).toEqual({ on_hand: 1, reserved: 1 });
});

test('shops of two schools in one cart: one order each, or none at all', async () => {
	const [here, there] = [await contextIn(db), await contextIn(db)];
	const one = await aPiece(await aShop(here), { price: 10_000n, stock: 5 });
	const other = await aPiece(await aShop(there), { price: 20_000n, stock: 5 });
	const guest = aGuest(here);
	const token = await aCart(guest, [one, other]);

	const placed = await placeOrders(guest, await aCheckout(guest, token, { shipping: 9000n }));
	expect(placed).toMatchObject({ ok: true });
	if (!placed.ok) return;
	const orders = await Promise.all(placed.value.codes.map((code) => findOrder(guest, code)));
	expect(orders.map(({ goods }) => goods).sort()).toEqual([10_000n, 20_000n]);

	const again = await aCart(guest, [one, { ...other, quantity: 4 }]);
	const form = await aCheckout(guest, again, { shipping: 4500n + 13_000n });
	await anOrder(guest, other);
	expect(await placeOrders(guest, form)).toEqual({ ok: false, reason: 'stock_short' });
	expect(await stockOf(here, one.id)).toMatchObject({ reserved: 1 });
});

test('baskets over the same two schools in opposite order do not block each other', async () => {
	const [here, there] = [await contextIn(db), await contextIn(db)];
	const one = await aPiece(await aShop(here), { price: 10_000n, stock: 100 });
	const other = await aPiece(await aShop(there), { price: 20_000n, stock: 100 });
	const guest = aGuest(here);
	const forms = await Promise.all(
		Array.from({ length: 8 }, async (_, n) =>
			aCheckout(guest, await aCart(guest, n % 2 ? [one, other] : [other, one]), {
				shipping: 9000n,
			}),
		),
	);

	const results = await Promise.all(forms.map((form) => placeOrders(guest, form)));

	expect(results.every(({ ok }) => ok)).toBe(true);
	expect(await stockOf(here, one.id)).toMatchObject({ reserved: 8 });
});

test('more than is left is said, with what is left', async ({ ctx }) => {
	const piece = await aPiece(await aShop(ctx), { stock: 2 });
	const guest = aGuest(ctx);
	const token = await aCart(guest, [piece]);
	await setQuantity(guest, { token, listingId: piece.id, quantity: 3 });

	expect(await viewCart(guest, token)).toMatchObject([{ problem: 'short', left: 2 }]);
	expect(await placeOrders(guest, await aCheckout(guest, token))).toEqual({
		ok: false,
		reason: 'stock_short',
	});
});

test('a price that moved after the summary is said before anything is bought', async ({ ctx }) => {
	const shop = await aShop(ctx);
	const piece = await aPiece(shop, { price: 10_000n });
	const guest = aGuest(ctx);
	const token = await aCart(guest, [piece]);
	const form = await aCheckout(guest, token);
	await updateListing(shop.maker, { listingId: piece.id, price: 12_000n });

	expect(await placeOrders(guest, form)).toEqual({ ok: false, reason: 'price_changed' });
	expect(await viewCart(guest, token)).toMatchObject([{ problem: 'price', seenPrice: 10_000n }]);
	expect((await placeOrders(guest, await aCheckout(guest, token))).ok).toBe(true);
});

test('Lyon pays by transfer and sees euros; cash stays in Morocco', async ({ ctx }) => {
	const piece = await aPiece(await aShop(ctx), { weightG: 900, price: 107_000n });
	const guest = aGuest({ ...ctx, locale: 'fr' });
	const token = await aCart(guest, [piece]);
	const lyon = {
		country: 'FR',
		street: '1 rue Mercière',
		postcode: '69002',
		town: 'Lyon',
		zone: 'europe',
		method: 'transfer',
		currency: 'EUR',
		phone: '+33612345678',
		shipping: 22_000n,
	} as const;

	const cash = await aCheckout(guest, token, { ...lyon, method: 'cod' });
	expect(await placeOrders(guest, cash)).toEqual({ ok: false, reason: 'cash_not_here' });
	const wrongZone = await aCheckout(guest, token, { ...lyon, zone: 'morocco' });
	expect(await placeOrders(guest, wrongZone)).toEqual({ ok: false, reason: 'no_delivery' });
	const placed = await placeOrders(guest, await aCheckout(guest, token, lyon));
	if (!placed.ok) throw new Error(placed.reason);
	expect(await findOrder(guest, placed.value.codes[0] ?? '')).toMatchObject({
		shown: { amount: '12056', currency: 'EUR', rate: '10.70' },
	});
});

test('a wrong telephone number is refused in words', async ({ ctx }) => {
	const piece = await aPiece(await aShop(ctx));
	const guest = aGuest(ctx);
	const form = await aCheckout(guest, await aCart(guest, [piece]), { phone: '06123' });
	expect(await placeOrders(guest, form)).toEqual({ ok: false, reason: 'phone_short' });
});
