import { expect } from 'vitest';
import { myCertificates } from '#modules/credentials/index.server.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { contextIn, db, test } from '#tests/database.ts';
import { actingAs, aMember } from '#tests/factories.ts';
import { aCertified } from '#tests/factories/credentials.ts';
import { aGuest, aMarket, anOrder, aPiece, aShop } from '#tests/factories/market.ts';
import {
	acceptOrder,
	cancelOrder,
	confirmCash,
	confirmDelivery,
	confirmReceived,
	confirmTransfer,
	findMyShop,
	findOrder,
	getMyOrder,
	listSchoolOrders,
	myIncome,
	openShop,
	refuseOrder,
	setStock,
	shipOrder,
} from '../index.server.ts';
import { expireOrder } from './expire-order.job.ts';

const day = 24 * 60 * 60 * 1000;
const later = <C extends { now: Date }>(ctx: C, days: number): C => ({
	...ctx,
	now: new Date(ctx.now.getTime() + days * day),
});

async function aPlacedOrder(ctx: Ctx, method: 'cod' | 'transfer' = 'cod') {
	const shop = await aShop(ctx);
	const piece = await aPiece(shop, { stock: 3 });
	const guest = aGuest(ctx);
	const code = await anOrder(guest, piece, { method });
	const { id: orderId, doorCode } = await findOrder(guest, code);
	return { shop, maker: shop.maker, piece, guest, code, orderId, doorCode };
}

const stockOf = (ctx: Ctx, id: string) =>
	inSchool(ctx)
		.selectFrom('market.listing')
		.select(['on_hand', 'reserved'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();

const eventsOf = async (ctx: Ctx) =>
	(await inSchool(ctx).selectFrom('platform.event').select('name').orderBy('id').execute())
		.map(({ name }) => name)
		.filter((name) => name.startsWith('market.'));

/** What every account of the school holds, from the rows; the sum is always zero. */
async function ledgerOf(ctx: Ctx) {
	const accounts = await inSchool(ctx)
		.selectFrom('market.account')
		.select(['id', 'kind'])
		.execute();
	const rows = await inSchool(ctx)
		.selectFrom('market.transfer')
		.select(['debit_account_id as debit', 'credit_account_id as credit', 'amount'])
		.execute();
	return Object.fromEntries(
		accounts.map(({ id, kind }) => [
			kind,
			rows.reduce(
				(sum, { debit, credit, amount }) =>
					sum + (credit === id ? amount : 0n) - (debit === id ? amount : 0n),
				0n,
			),
		]),
	);
}

test('cash on delivery, from yes to the money in her hand', async ({ ctx }) => {
	const { maker, orderId, doorCode, piece, guest, code } = await aPlacedOrder(ctx);

	expect(await acceptOrder(maker, { orderId })).toMatchObject({ ok: true });
	expect(
		await shipOrder(maker, { orderId, carrier: 'Amana', trackingNumber: 'AM1' }),
	).toMatchObject({ ok: true });
	expect(await stockOf(ctx, piece.id)).toEqual({ on_hand: 2, reserved: 0 });
	expect(await confirmDelivery(maker, { orderId, code: doorCode, cash: 'in_hand' })).toMatchObject({
		ok: true,
	});

	expect(await findOrder(guest, code)).toMatchObject({
		state: 'settled',
		paymentState: 'received',
		shipment: { carrier: 'Amana', trackingNumber: 'AM1' },
	});
	expect(await ledgerOf(ctx)).toEqual({
		buyer: -129_500n,
		courier: 0n,
		maker: 125_000n,
		delivery: 4500n,
	});
	expect(await myIncome(maker, '2026-01')).toMatchObject({
		total: { amount: 125_000n },
		sales: [{ orderId }],
	});
	expect(await myIncome(maker, '2026-02')).toMatchObject({ total: { amount: 0n } });
	expect(await eventsOf(ctx)).toEqual([
		'market.shop_opened',
		'market.listing_published',
		'market.order_placed',
		'market.order_accepted',
		'market.order_shipped',
		'market.order_paid',
		'market.first_sale',
	]);
});

test('the courier carries the cash until it reaches her', async ({ ctx }) => {
	const { maker, orderId, doorCode } = await aPlacedOrder(ctx);
	await acceptOrder(maker, { orderId });
	await shipOrder(maker, { orderId, carrier: 'Amana', trackingNumber: undefined });
	await confirmDelivery(maker, { orderId, code: doorCode, cash: 'with_courier' });
	expect(await ledgerOf(ctx)).toEqual({ buyer: -129_500n, courier: 129_500n });

	expect(await confirmCash(maker, { orderId })).toMatchObject({ ok: true });
	expect(await confirmCash(maker, { orderId })).toEqual({ ok: false, reason: 'wrong_state' });
	expect(await ledgerOf(ctx)).toMatchObject({ courier: 0n, maker: 125_000n });
});

test('a transfer is seen on the account before the parcel leaves', async ({ ctx }) => {
	const { maker, orderId, guest, code } = await aPlacedOrder(ctx, 'transfer');
	await acceptOrder(maker, { orderId });
	const ship = { orderId, carrier: 'Amana', trackingNumber: undefined };
	expect(await shipOrder(maker, ship)).toEqual({ ok: false, reason: 'not_paid' });

	expect(await confirmTransfer(maker, { orderId })).toMatchObject({ ok: true });
	expect(await confirmTransfer(maker, { orderId })).toEqual({ ok: false, reason: 'already_paid' });
	expect(await cancelOrder(guest, code)).toEqual({ ok: false, reason: 'already_paid' });
	expect(await shipOrder(maker, ship)).toMatchObject({ ok: true });
	expect(await confirmReceived(guest, code)).toMatchObject({ ok: true });
	expect(await findOrder(guest, code)).toMatchObject({ state: 'settled' });
	expect(await ledgerOf(ctx)).toEqual({ buyer: -129_500n, maker: 125_000n, delivery: 4500n });
});

test('five wrong codes close the door for a quarter of an hour', async ({ ctx }) => {
	const { maker, orderId, doorCode } = await aPlacedOrder(ctx);
	await acceptOrder(maker, { orderId });
	await shipOrder(maker, { orderId, carrier: 'Amana', trackingNumber: undefined });
	const wrong = doorCode === '000000' ? '111111' : '000000';
	const say = (code: string, who = maker) =>
		confirmDelivery(who, { orderId, code, cash: 'in_hand' });

	for (let n = 0; n < 4; n++) expect(await say(wrong)).toMatchObject({ reason: 'wrong_code' });
	expect(await say(wrong)).toEqual({ ok: false, reason: 'door_closed' });
	expect(await say(doorCode)).toEqual({ ok: false, reason: 'door_closed' });
	expect(await say(doorCode, later(maker, 0.02))).toMatchObject({ ok: true });
});

test('a no gives the pieces back and says why; so does the buyer’s', async ({ ctx }) => {
	const { maker, orderId, piece, guest, code } = await aPlacedOrder(ctx);
	expect(await refuseOrder(maker, { orderId, reason: 'no_time' })).toMatchObject({ ok: true });
	expect(await findOrder(guest, code)).toMatchObject({ state: 'refused', refusal: 'no_time' });
	expect(await stockOf(ctx, piece.id)).toEqual({ on_hand: 3, reserved: 0 });
	expect(await acceptOrder(maker, { orderId })).toEqual({ ok: false, reason: 'wrong_state' });

	const second = await anOrder(guest, piece);
	expect(await cancelOrder(guest, second)).toMatchObject({ ok: true });
	expect(await cancelOrder(guest, second)).toEqual({ ok: false, reason: 'wrong_state' });
	expect(await stockOf(ctx, piece.id)).toEqual({ on_hand: 3, reserved: 0 });
});

test('time runs out: the pieces come back, once; a paid order has no end', async ({ ctx }) => {
	const { orderId, piece, maker, guest } = await aPlacedOrder(ctx);
	await expireOrder.run(later(ctx, 2), { orderId });
	expect(await stockOf(ctx, piece.id)).toEqual({ on_hand: 3, reserved: 1 });
	await expireOrder.run(later(ctx, 4), { orderId });
	await expireOrder.run(later(ctx, 4), { orderId });
	expect(await stockOf(ctx, piece.id)).toEqual({ on_hand: 3, reserved: 0 });

	const code = await anOrder(guest, piece, { method: 'transfer' });
	const { id } = await findOrder(guest, code);
	await confirmTransfer(maker, { orderId: id });
	await expireOrder.run(later(ctx, 40), { orderId: id });
	expect(await findOrder(guest, code)).toMatchObject({ state: 'placed', paymentState: 'received' });
});

test('expiry and payment at the same moment: one of them wins whole', async () => {
	const ctx = await contextIn(db);
	for (let n = 0; n < 5; n++) {
		const { maker, orderId, piece, guest, code } = await aPlacedOrder(ctx, 'transfer');
		const late = later(ctx, 4);
		const [paid] = await Promise.all([
			confirmTransfer(later(maker, 4), { orderId }),
			late.db.transaction().execute((tx) => expireOrder.run({ ...late, db: tx }, { orderId })),
		]);
		const { state } = await findOrder(guest, code);
		expect({ paid: paid.ok, state, ...(await stockOf(ctx, piece.id)) }).toEqual(
			paid.ok
				? { paid: true, state: 'placed', on_hand: 3, reserved: 1 }
				: { paid: false, state: 'expired', on_hand: 3, reserved: 0 },
		);
	}
}, 60_000);

test('another maker, another school and a stranger cannot touch an order', async ({ ctx }) => {
	const { orderId, maker } = await aPlacedOrder(ctx);
	const other = await aMember(ctx);
	await expect(acceptOrder(other, { orderId })).rejects.toThrow(Forbidden);
	await expect(getMyOrder(other, orderId)).rejects.toThrow(Forbidden);
	expect(() => listSchoolOrders(other)).toThrow(Forbidden);

	const elsewhere = await contextIn(ctx.db);
	const stranger = actingAs(elsewhere, maker.actor.id, 'coordinator');
	await expect(acceptOrder(stranger, { orderId })).rejects.toThrow(NotFound);
	await expect(getMyOrder(stranger, orderId)).rejects.toThrow(NotFound);
	await expect(findOrder(aGuest(ctx), 'AAAA-BBBB-CCCC')).rejects.toThrow(NotFound);

	const coordinator = actingAs(ctx, other.actor.id, 'coordinator');
	expect(await listSchoolOrders(coordinator)).toMatchObject([{ id: orderId }]);
});

test('stock that orders hold stays', async ({ ctx }) => {
	const { maker, piece } = await aPlacedOrder(ctx);
	expect(await setStock(maker, { listingId: piece.id, stock: 0 })).toEqual({
		ok: false,
		reason: 'stock_reserved',
	});
	expect(await setStock(maker, { listingId: piece.id, stock: 1 })).toMatchObject({ ok: true });
});

test('a shop shows a certificate of its maker, and no one else’s', async ({ ctx }) => {
	await aMarket(ctx.db);
	const [fatima, khadija] = [await aCertified(ctx), await aMember(ctx)];
	const [{ code: certificateCode } = { code: '' }] = await myCertificates(fatima);
	const name = { fr: 'Atelier' };
	const about = { name, story: {}, regionCode: 'MA-04', town: 'Salé', certificateCode };
	for (const [maker, shown] of [
		[fatima, certificateCode],
		[khadija, null],
	] as const) {
		const opened = await openShop(maker, about);
		expect(opened.ok).toBe(true);
		expect(await findMyShop(maker)).toMatchObject({ certificateCode: shown });
	}
});
