import { authorise, found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { shortCode } from '../rules-code.ts';
import { mayRunShop } from '../rules-listing.ts';
import type { OrderState } from '../rules-order.ts';

type Wanted = { states?: readonly OrderState[]; limit?: number };

/** The orders of the actor's own pieces, newest first, with their lines: no key to the buyer's page is in them. */
export const listMyOrders = (ctx: Ctx, { states, limit = 100 }: Wanted = {}) =>
	withLines(
		ctx,
		orders(ctx)
			.where('market.shop_order.maker_id', '=', ctx.actor.id)
			.$if(states !== undefined, (query) =>
				query.where('market.shop_order.state', 'in', states ?? []),
			)
			.orderBy('placed_at', 'desc')
			.orderBy('market.shop_order.id', 'desc')
			.limit(limit)
			.execute(),
	);

/** All orders of the school, for its coordinator: newest first. */
export function listSchoolOrders(ctx: Ctx, { states, limit = 100 }: Wanted = {}) {
	authorise(ctx.actor.roles.includes('coordinator'));
	return withLines(
		ctx,
		orders(ctx)
			.$if(states !== undefined, (query) =>
				query.where('market.shop_order.state', 'in', states ?? []),
			)
			.orderBy('placed_at', 'desc')
			.orderBy('market.shop_order.id', 'desc')
			.limit(limit)
			.execute(),
	);
}

/** One order for who runs the shop: 404 for another school's, 403 for another maker's. */
export async function getMyOrder(ctx: Ctx, orderId: string) {
	const rows = orders(ctx).where('market.shop_order.id', '=', orderId).execute();
	const order = found((await withLines(ctx, rows))[0], `order ${orderId}`);
	authorise(mayRunShop(ctx.actor, order));
	return order;
}

export type MakerOrder = Awaited<ReturnType<typeof getMyOrder>>;

const orders = (ctx: Ctx) =>
	inSchool(ctx)
		.selectFrom('market.shop_order')
		.innerJoin('market.payment', (join) =>
			join
				.onRef('market.payment.school_id', '=', 'market.shop_order.school_id')
				.onRef('market.payment.order_id', '=', 'market.shop_order.id'),
		)
		.select([
			'market.shop_order.id',
			'code',
			'shop_id as shopId',
			'maker_id as makerId',
			'market.shop_order.state',
			'buyer',
			'destination',
			'country',
			'zone',
			'goods',
			'shipping',
			'total',
			'market.shop_order.currency',
			'refusal',
			'method',
			'market.payment.state as paymentState',
			'receipt_file as receiptFile',
			'placed_at as placedAt',
			'expires_at as expiresAt',
			'shipped_at as shippedAt',
			'delivered_at as deliveredAt',
			'settled_at as settledAt',
		]);

async function withLines(ctx: Ctx, asked: ReturnType<ReturnType<typeof orders>['execute']>) {
	const rows = await asked;
	const lines = rows.length
		? await linesOfOrders(
				ctx,
				rows.map(({ id }) => id),
			)
		: [];
	const byOrder = Map.groupBy(lines, ({ orderId }) => orderId);
	return rows.map(({ code, ...order }) => ({
		...order,
		code: shortCode(code),
		lines: byOrder.get(order.id) ?? [],
	}));
}

/** What was bought, as it was then. */
export const linesOfOrders = (ctx: Ctx, orderIds: readonly string[]) =>
	inSchool(ctx)
		.selectFrom('market.order_line')
		.select([
			'order_id as orderId',
			'listing_id as listingId',
			'slug',
			'title',
			'cover',
			'craft_id as craftId',
			'unit_price as unitPrice',
			'quantity',
		])
		.where('order_id', 'in', [...orderIds])
		.orderBy('id')
		.execute();
