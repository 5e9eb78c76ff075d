import * as v from 'valibot';
import { defineJob, enqueue } from '#platform/server/jobs.ts';
import { orderCancelled } from './events.ts';
import { emit } from '#platform/server/events.ts';
import { dropPayment } from './payment.ts';
import { lockOrder, takeStep } from './take-step.ts';

/**
 * Ends an order whose time has run out and gives its pieces back. One that was given more time is
 * looked at again then; one that was paid or closed has no end any more.
 */
export const expireOrder = defineJob({
	name: 'market.expire_order',
	input: v.object({ orderId: v.string() }),
	run: async (tx, { orderId }): Promise<void> => {
		const order = await lockOrder(tx, orderId);
		if (!order.expiresAt) return;
		if (order.expiresAt > tx.now)
			return enqueue(tx, expireOrder, { orderId }, { startAfter: order.expiresAt });
		const expired = await takeStep(tx, order, 'expire');
		if (!expired.ok) return;
		await dropPayment(tx, orderId);
		const { shopId, makerId } = order;
		await emit(tx, orderCancelled, { orderId, shopId, makerId, why: 'expired' });
	},
});
