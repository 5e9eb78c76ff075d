import { getMyOrder, getShop } from '#modules/market/index.server.ts';
import { pick } from '#platform/text.ts';
import { addressOf } from '../../address.ts';
import { showOrders } from '../../../show.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterMine();
	const order = await getMyOrder(ctx, params.order);
	const [shop, [card]] = await Promise.all([getShop(ctx, order.shopId), showOrders(ctx, [order])]);
	return {
		back: params.order,
		code: order.code,
		from: { shop: pick(shop.name, ctx.locale), maker: shop.makerName, town: shop.town },
		to: { name: order.buyer.name, phone: order.buyer.phone, lines: addressOf(order, ctx.locale) },
		pieces: (card?.lines ?? []).map(({ listingId, title, quantity }) => ({
			...{ id: listingId, title, quantity },
		})),
		collect: order.method === 'cod' ? `${order.total}` : undefined,
	};
};
