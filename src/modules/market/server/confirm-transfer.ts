import { authorise } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayRunShop } from '../rules-listing.ts';
import { moneyArrived } from './money-arrived.ts';
import { lockOrder } from './take-step.ts';

type TransferRefusal = 'wrong_state' | 'already_paid' | 'not_by_transfer';

/**
 * The maker or the coordinator saw the buyer's money on the account. An order that ran out meanwhile
 * cannot be paid any more: its pieces may be another's, and the money is to be sent back.
 */
export const confirmTransfer = (
	ctx: Ctx,
	{ orderId }: { orderId: string },
): Promise<Result<undefined, TransferRefusal>> =>
	inTransaction(ctx, async (tx) => {
		const order = await lockOrder(tx, orderId);
		authorise(mayRunShop(tx.actor, order));
		if (order.payment.method !== 'transfer') return refuse('not_by_transfer');
		if (order.payment.state === 'received') return refuse('already_paid');
		if (order.state !== 'placed' && order.state !== 'accepted') return refuse('wrong_state');
		await moneyArrived(tx, order);
		await inSchool(tx)
			.updateTable('market.shop_order')
			.set({ expires_at: null })
			.where('id', '=', orderId)
			.execute();
		return ok(undefined);
	});
