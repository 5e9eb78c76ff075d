import { authorise } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { tryDoor } from '../rules-door.ts';
import { cashCollected } from '../rules-ledger.ts';
import { mayRunShop } from '../rules-listing.ts';
import type { ConfirmDelivery } from '../schema.ts';
import { moneyArrived } from './money-arrived.ts';
import { setPayment } from './payment.ts';
import { lockOrder, takeStep, type LockedOrder } from './take-step.ts';
import { writeTransfers } from './write-transfers.ts';

type DoorRefusal = 'wrong_state' | 'wrong_code' | 'door_closed';

/**
 * The buyer said the code at the door. With it the cash of a cash order is confirmed: from the buyer
 * to the courier, and on to the maker when she has it in her hand. Five wrong codes close the door for
 * a quarter of an hour.
 */
export const confirmDelivery = (
	ctx: Ctx,
	{ orderId, code, cash }: ConfirmDelivery,
): Promise<Result<undefined, DoorRefusal>> =>
	inTransaction(ctx, async (tx) => {
		const order = await lockOrder(tx, orderId);
		authorise(mayRunShop(tx.actor, order));
		if (order.state !== 'shipped') return refuse('wrong_state');
		const { doorCode, doorAttempts: attempts, doorClosedUntil: closedUntil } = order;
		const door = tryDoor({ code: doorCode, attempts, closedUntil }, code, tx.now);
		if (door.is === 'closed') return refuse('door_closed');
		if (door.is === 'wrong') {
			await rememberAttempt(tx, orderId, door);
			return refuse(door.closedUntil ? 'door_closed' : 'wrong_code');
		}
		return deliver(tx, order, cash);
	});

/** The courier's cash reached the maker: the sale is hers. */
export const confirmCash = (
	ctx: Ctx,
	{ orderId }: { orderId: string },
): Promise<Result<undefined, 'wrong_state'>> =>
	inTransaction(ctx, async (tx) => {
		const order = await lockOrder(tx, orderId);
		authorise(mayRunShop(tx.actor, order));
		if (order.payment.state !== 'held') return refuse('wrong_state');
		return settle(tx, order);
	});

/** From shipped to delivered, and on to settled when the money is already with the maker. */
export async function deliver(
	tx: Ctx,
	order: LockedOrder,
	cash: ConfirmDelivery['cash'],
): Promise<Result<undefined, 'wrong_state'>> {
	const taken = await takeStep(tx, order, 'deliver');
	if (!taken.ok) return taken;
	await inSchool(tx)
		.updateTable('market.shipment')
		.set({ delivered_at: tx.now })
		.where('order_id', '=', order.id)
		.execute();
	const delivered = { ...order, state: taken.value };
	if (order.payment.method === 'transfer') return close(tx, delivered);

	await writeTransfers(tx, order, cashCollected(order));
	if (cash === 'in_hand') return settle(tx, delivered);
	await setPayment(tx, order.id, 'held');
	return ok(undefined);
}

async function settle(tx: Ctx, order: LockedOrder) {
	await moneyArrived(tx, order);
	return close(tx, order);
}

async function close(tx: Ctx, order: LockedOrder): Promise<Result<undefined, 'wrong_state'>> {
	const settled = await takeStep(tx, order, 'settle');
	return settled.ok ? ok(undefined) : settled;
}

const rememberAttempt = (
	tx: Ctx,
	orderId: string,
	{ attempts, closedUntil }: { attempts: number; closedUntil: Date | null },
) =>
	inSchool(tx)
		.updateTable('market.shop_order')
		.set({ door_attempts: attempts, door_closed_until: closedUntil })
		.where('id', '=', orderId)
		.execute();
