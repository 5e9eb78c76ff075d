import { authorise } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { fulfilBy } from '../rules-expiry.ts';
import { mayRunShop } from '../rules-listing.ts';
import type { MakerRefusal } from '../schema.ts';
import { orderAccepted, orderCancelled } from './events.ts';
import { dropPayment } from './payment.ts';
import { lockOrder, takeStep } from './take-step.ts';
import { findConsumerDays } from './trade-rules.ts';

/** The maker says yes. From now on the order waits for its money, or for being sent. */
export const acceptOrder = (
	ctx: Ctx,
	{ orderId }: { orderId: string },
): Promise<Result<undefined, 'wrong_state'>> =>
	inTransaction(ctx, async (tx) => {
		const order = await lockOrder(tx, orderId);
		authorise(mayRunShop(tx.actor, order));
		const { delivery } = await findConsumerDays(tx);
		const { method, state } = order.payment;
		const expiresAt = state === 'received' ? null : fulfilBy(tx.now, method, delivery);
		const taken = await takeStep(tx, order, 'accept', { expiresAt });
		if (!taken.ok) return taken;
		const { shopId, makerId } = order;
		await emit(tx, orderAccepted, { orderId, shopId, makerId });
		return ok(undefined);
	});

/** The maker says not now, and why; the pieces go back to the shop. Paid money is given back first. */
export const refuseOrder = (
	ctx: Ctx,
	{ orderId, reason }: { orderId: string; reason: MakerRefusal },
): Promise<Result<undefined, 'wrong_state' | 'already_paid'>> =>
	inTransaction(ctx, async (tx) => {
		const order = await lockOrder(tx, orderId);
		authorise(mayRunShop(tx.actor, order));
		if (order.payment.state === 'received') return refuse('already_paid');
		const taken = await takeStep(tx, order, 'refuse');
		if (!taken.ok) return taken;
		await inSchool(tx)
			.updateTable('market.shop_order')
			.set({ refusal: reason })
			.where('id', '=', orderId)
			.execute();
		await dropPayment(tx, orderId);
		const { shopId, makerId } = order;
		await emit(tx, orderCancelled, { orderId, shopId, makerId, why: 'refused' });
		return ok(undefined);
	});
