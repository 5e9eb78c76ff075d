import { found } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { findSchoolById } from '#modules/school/index.server.ts';
import { inTransaction, type Ctx, type Visit } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { readCode } from '../rules-code.ts';
import { orderCancelled } from './events.ts';
import { deliver } from './deliver-order.ts';
import { dropPayment } from './payment.ts';
import { lockOrder, takeStep } from './take-step.ts';

/** Who has the code may follow the order; 404 for a code that nobody was given. */
export async function enterOrder(
	visit: Visit,
	typed: string,
): Promise<{ ctx: Ctx; orderId: string }> {
	const row = await visit.db
		.selectFrom('market.order_code')
		.select(['school_id', 'order_id'])
		.where('code', '=', readCode(typed))
		.executeTakeFirst();
	const { school_id, order_id } = found(row, 'order');
	return {
		ctx: { ...visit, school: await findSchoolById(visit.db, school_id) },
		orderId: order_id,
	};
}

/** The buyer changes their mind before the parcel leaves; after a payment the maker is asked first. */
export async function cancelOrder(
	visit: Visit,
	code: string,
): Promise<Result<undefined, 'wrong_state' | 'already_paid'>> {
	const { ctx, orderId } = await enterOrder(visit, code);
	return inTransaction(ctx, async (tx) => {
		const order = await lockOrder(tx, orderId);
		if (order.payment.state === 'received') return refuse('already_paid');
		const taken = await takeStep(tx, order, 'cancel');
		if (!taken.ok) return taken;
		await dropPayment(tx, orderId);
		const { shopId, makerId } = order;
		await emit(tx, orderCancelled, { orderId, shopId, makerId, why: 'cancelled' });
		return ok(undefined);
	});
}

/** The buyer says that it came. The cash of a cash order is then with the courier. */
export async function confirmReceived(
	visit: Visit,
	code: string,
): Promise<Result<undefined, 'wrong_state'>> {
	const { ctx, orderId } = await enterOrder(visit, code);
	return inTransaction(ctx, async (tx) =>
		deliver(tx, await lockOrder(tx, orderId), 'with_courier'),
	);
}
