import type { Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { cashHanded, transferReceived } from '../rules-ledger.ts';
import { firstSale, orderPaid } from './events.ts';
import { setPayment } from './payment.ts';
import type { LockedOrder } from './take-step.ts';
import { writeTransfers } from './write-transfers.ts';

/** The maker has the money of this order: the ledger, the payment and what others hear of it. */
export async function moneyArrived(tx: Ctx, order: LockedOrder) {
	const entries = order.payment.method === 'cod' ? cashHanded : transferReceived;
	await writeTransfers(tx, order, entries(order));
	await setPayment(tx, order.id, 'received');

	const { id: orderId, shopId, makerId, goods, country } = order;
	const dearest = await inSchool(tx)
		.selectFrom('market.order_line')
		.select(['craft_id as craftId', 'region_code as regionCode'])
		.where('order_id', '=', orderId)
		.orderBy((row) => row('unit_price', '*', row.cast<bigint>('quantity', 'bigint')), 'desc')
		.orderBy('id')
		.limit(1)
		.executeTakeFirstOrThrow();
	await emit(tx, orderPaid, {
		...{ orderId, shopId, makerId, ...dearest },
		amount: `${goods}`,
		currency: 'MAD',
		buyerCountry: country,
		method: order.payment.method,
	});
	const first = await inSchool(tx)
		.updateTable('market.shop')
		.set({ first_sale_at: tx.now })
		.where('id', '=', shopId)
		.where('first_sale_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	if (first) await emit(tx, firstSale, { orderId, shopId, makerId });
}
