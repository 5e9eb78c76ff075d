import type { Visit } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { enterOrder } from './guest-orders.ts';
import { linesOfOrders } from './maker-orders.ts';

/** All that the buyer may know of the order with that code: its pieces, its way, how to pay it. */
export async function findOrder(visit: Visit, code: string) {
	const { ctx, orderId } = await enterOrder(visit, code);
	const order = await inSchool(ctx)
		.selectFrom('market.shop_order')
		.innerJoin('market.payment', (join) =>
			join
				.onRef('market.payment.school_id', '=', 'market.shop_order.school_id')
				.onRef('market.payment.order_id', '=', 'market.shop_order.id'),
		)
		.innerJoin('market.shop', (join) =>
			join
				.onRef('market.shop.school_id', '=', 'market.shop_order.school_id')
				.onRef('market.shop.id', '=', 'market.shop_order.shop_id'),
		)
		.select([
			'market.shop_order.id',
			'code',
			'checkout_id as checkoutId',
			'market.shop_order.state',
			'buyer',
			'destination',
			'zone',
			'goods',
			'shipping',
			'total',
			'market.shop_order.currency',
			'shown',
			'refusal',
			'door_code as doorCode',
			'method',
			'market.payment.state as paymentState',
			'receipt_file as receiptFile',
			'placed_at as placedAt',
			'expires_at as expiresAt',
			'accepted_at as acceptedAt',
			'shipped_at as shippedAt',
			'delivered_at as deliveredAt',
			'settled_at as settledAt',
			'closed_at as closedAt',
			'market.shop_order.maker_id as makerId',
			'market.shop.slug as shopSlug',
			'market.shop.name as shopName',
			'market.shop.town as shopTown',
			'maker_name as makerName',
			'bank',
		])
		.where('market.shop_order.id', '=', orderId)
		.executeTakeFirstOrThrow();
	const shipment = await inSchool(ctx)
		.selectFrom('market.shipment')
		.select(['carrier', 'tracking_number as trackingNumber', 'shipped_at as shippedAt'])
		.where('order_id', '=', orderId)
		.executeTakeFirst();
	return { ...order, shipment, lines: await linesOfOrders(ctx, [orderId]) };
}

export type BuyerOrder = Awaited<ReturnType<typeof findOrder>>;
