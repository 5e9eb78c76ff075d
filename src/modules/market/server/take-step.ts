import { found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { nextState, releasesStock, type OrderStep } from '../rules-order.ts';
import { releaseStock, useStock } from './reserve-stock.ts';

/** The order and its payment, held until the transaction ends: steps are taken one after another. */
export async function lockOrder(tx: Ctx, orderId: string) {
	const order = await inSchool(tx)
		.selectFrom('market.shop_order')
		.select([
			'id',
			'shop_id as shopId',
			'maker_id as makerId',
			'buyer',
			'locale',
			'code',
			'country',
			'state',
			'goods',
			'shipping',
			'door_code as doorCode',
			'door_attempts as doorAttempts',
			'door_closed_until as doorClosedUntil',
			'expires_at as expiresAt',
		])
		.where('id', '=', orderId)
		.forUpdate()
		.executeTakeFirst();
	const payment = await inSchool(tx)
		.selectFrom('market.payment')
		.select(['method', 'state'])
		.where('order_id', '=', orderId)
		.executeTakeFirst();
	return { ...found(order, `order ${orderId}`), payment: found(payment, `payment of ${orderId}`) };
}

export type LockedOrder = Awaited<ReturnType<typeof lockOrder>>;

const stamps = {
	accept: 'accepted_at',
	ship: 'shipped_at',
	deliver: 'delivered_at',
	settle: 'settled_at',
	refuse: 'closed_at',
	cancel: 'closed_at',
	expire: 'closed_at',
} as const satisfies Record<OrderStep, string>;

/**
 * Takes a step that the machine allows, or says `wrong_state`: the order's state, its time, its
 * history and its pieces move together. `expiresAt` is when it now ends by itself; null for never.
 */
export async function takeStep(
	tx: Ctx,
	order: Pick<LockedOrder, 'id' | 'state'>,
	step: OrderStep,
	{ expiresAt = null }: { expiresAt?: Date | null } = {},
) {
	const next = nextState(order.state, step);
	if (!next.ok) return next;
	await inSchool(tx)
		.updateTable('market.shop_order')
		.set({ state: next.value, expires_at: expiresAt, [stamps[step]]: tx.now })
		.where('id', '=', order.id)
		.execute();
	await inSchool(tx)
		.insertInto('market.order_event', {
			id: newId(),
			order_id: order.id,
			step,
			state: next.value,
			actor_id: tx.actor.id,
			happened_at: tx.now,
		})
		.execute();
	if (releasesStock(next.value)) await releaseStock(tx, order.id);
	if (step === 'ship') await useStock(tx, order.id);
	return next;
}
