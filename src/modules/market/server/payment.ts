import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { PaymentState } from '../schema.ts';

/** Where the payment of an order stands; who said so is kept. */
export const setPayment = (tx: Ctx, orderId: string, state: PaymentState) =>
	inSchool(tx)
		.updateTable('market.payment')
		.set({ state, confirmed_by: tx.actor.id, confirmed_at: tx.now })
		.where('order_id', '=', orderId)
		.execute();

/** The order ended before any money came. */
export const dropPayment = (tx: Ctx, orderId: string) => setPayment(tx, orderId, 'dropped');
