import { expect, vi } from 'vitest';
import type { Ctx } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { ask } from '#tests/api.ts';
import { contextIn, db, test } from '#tests/database.ts';
import { aGuest, aPiece, aShop } from '#tests/factories/market.ts';

vi.setConfig({ testTimeout: 60_000 });

type Piece = { shop: string; piece: string };

const anOrderOf = ({ shop, piece }: Piece, changes = {}) => ({
	...{ place: 'morocco', lines: [{ shop, piece }], name: 'Salma', phone: '0612345678' },
	...{ country: 'MA', quarter: 'Maârif', town: 'Casablanca', zone: 'morocco', method: 'cod' },
	...{ seenTotal: '129500', onceKey: newId() },
	...changes,
});

const asGuest = (ctx: Ctx): Ctx => ({ ...ctx, ...aGuest(ctx) });

test('a guest finds a piece, orders it, and the maker brings it to her', async ({ ctx }) => {
	const shop = await aShop(ctx);
	const piece = await aPiece(shop);
	const guest = asGuest(ctx);

	const seen = await ask(guest, `GET //market/${piece.shop}/${piece.piece}?currency=EUR`);
	expect(seen.body).toMatchObject({
		left: 1,
		price: { amount: '125000', about: { currency: 'EUR' } },
	});
	expect((await ask(guest, 'GET //delivery/ma')).body.ways.length).toBeGreaterThan(0);

	const placed = await ask(guest, 'POST //orders', { body: anOrderOf(piece) });
	expect(placed).toMatchObject({ status: 201, body: { fresh: true } });
	const [code] = placed.body.codes;
	const order = await ask(guest, `GET //orders/${code}`);
	expect(order.body).toMatchObject({ state: 'placed', total: '129500' });

	const mine = await ask(shop.maker, 'GET /orders');
	const [{ id }] = mine.body.orders;
	expect(JSON.stringify(mine.body)).not.toContain(order.body.doorCode);
	expect((await ask(shop.maker, `POST /orders/${id}/acceptance`)).status).toBe(200);
	const shipment = { body: { carrier: 'Amana' } };
	expect((await ask(shop.maker, `POST /orders/${id}/shipment`, shipment)).status).toBe(200);
	const door = (code: string) => ask(shop.maker, `POST /orders/${id}/delivery`, { body: { code } });
	expect(await door('000000x')).toEqual({ status: 409, body: { reason: 'wrong_code' } });
	expect((await door(order.body.doorCode)).status).toBe(200);
	expect((await ask(guest, `GET //orders/${code}`)).body.state).toBe('settled');
	expect((await ask(guest, `POST //orders/${code}/cancellation`)).status).toBe(409);
});

test('the key of a guest makes one order of two', async ({ ctx }) => {
	const shop = await aShop(ctx);
	const piece = await aPiece(shop, { stock: 5 });
	const guest = asGuest(ctx);
	const body = anOrderOf(piece);

	const first = await ask(guest, 'POST //orders', { body, key: 'a-long-enough-key-1' });
	expect(await ask(guest, 'POST //orders', { body, key: 'a-long-enough-key-1' })).toEqual(first);
	expect(
		await ask(guest, 'POST //orders', { body: anOrderOf(piece), key: 'a-long-enough-key-1' }),
	).toMatchObject({ status: 422 });
	expect(await ask(guest, 'POST //orders', { body, key: 'another-long-key-22' })).toMatchObject({
		body: { codes: first.body.codes, fresh: false },
	});
	expect(await ask(guest, 'POST //orders', { body, key: 'short' })).toMatchObject({
		status: 400,
		body: { reason: 'idempotency_key_too_short' },
	});
	expect((await ask(shop.maker, 'GET /orders')).body.orders).toHaveLength(1);
});

test('what cannot be ordered is refused with its reason', async ({ ctx }) => {
	const piece = await aPiece(await aShop(ctx));
	const order = (changes: object) =>
		ask(asGuest(ctx), 'POST //orders', { body: anOrderOf(piece, changes) });
	expect((await order({ seenTotal: '1' })).body).toEqual({ reason: 'price_changed' });
	expect((await order({ zone: 'moon' })).body).toEqual({ reason: 'no_delivery' });
	expect((await order({ place: 'pickup' })).body).toEqual({ reason: 'no_delivery' });
	expect((await order({ phone: '12' })).status).toBe(409);
	expect((await order({ quarter: '' })).body).toMatchObject({
		problems: { quarter: 'min_length' },
	});
	expect((await order({ lines: [{ ...piece, quantity: 2 }] })).body).toEqual({
		reason: 'stock_short',
	});
	expect((await order({ lines: [{ ...piece, piece: 'none' }] })).status).toBe(404);
	expect((await order({ lines: [] })).body).toMatchObject({ problems: { lines: 'min_length' } });
});

test('an address that orders without end is asked to wait', async ({ ctx }) => {
	const asked = () => ask(asGuest(ctx), 'GET //orders/nothing', { client: 'one' });
	for (let n = 0; n < 120; n++) expect((await asked()).status).toBe(404);
	expect(await asked()).toEqual({ status: 429, body: { reason: 'too_many' } });
});

test('of 50 buyers of one unit at the same moment one gets it', async () => {
	const ctx = await contextIn(db);
	const shop = await aShop(ctx);
	const piece = await aPiece(shop);
	const buyers = Array.from({ length: 50 }, () =>
		ask(asGuest(ctx), 'POST //orders', { body: anOrderOf(piece) }),
	);
	const answers = await Promise.all(buyers);
	expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
	const refused = answers.filter(({ status }) => status === 409).map(({ body }) => body.reason);
	expect(refused).toHaveLength(49);
	expect(new Set(refused)).toEqual(new Set(['pieces_gone']));
	expect((await ask(shop.maker, 'GET /orders')).body.orders).toHaveLength(1);
});
