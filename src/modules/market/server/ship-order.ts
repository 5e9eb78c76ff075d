import { authorise } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayRunShop } from '../rules-listing.ts';
import type { ShipOrder } from '../schema.ts';
import { orderShipped } from './events.ts';
import { lockOrder, takeStep } from './take-step.ts';

/**
 * The parcel has left, or waits ready to be fetched: its pieces leave the stock. An order that is
 * paid by transfer leaves once the money is there.
 */
export const shipOrder = (
	ctx: Ctx,
	{ orderId, carrier, trackingNumber }: ShipOrder,
): Promise<Result<undefined, 'wrong_state' | 'not_paid'>> =>
	inTransaction(ctx, async (tx) => {
		const order = await lockOrder(tx, orderId);
		authorise(mayRunShop(tx.actor, order));
		const { method, state } = order.payment;
		if (method === 'transfer' && state !== 'received' && order.state === 'accepted')
			return refuse('not_paid');
		const taken = await takeStep(tx, order, 'ship');
		if (!taken.ok) return taken;
		await inSchool(tx)
			.insertInto('market.shipment', {
				id: newId(),
				order_id: orderId,
				carrier,
				tracking_number: trackingNumber ?? null,
				shipped_at: tx.now,
			})
			.execute();
		const { shopId, makerId } = order;
		await emit(tx, orderShipped, { orderId, shopId, makerId });
		return ok(undefined);
	});
