import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { acceptOrder, listMyListings, listMyOrders } from '#modules/market/index.server.ts';
import { orderRefusalText } from '#modules/market/text.ts';
import { qrPath } from '#platform/qr.ts';
import { installation } from '#platform/server/installation.ts';
import { pick } from '#platform/text.ts';
import { incomeByMonth } from './income.server.ts';
import { myShop, publicPath } from './shop.server.ts';
import { showOrders, showPieces } from './show.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const ctx = await locals.enterMine();
	const shop = await myShop(ctx);
	const [waiting, going, pieces, months] = await Promise.all([
		listMyOrders(ctx, { states: ['placed'] }),
		listMyOrders(ctx, { states: ['accepted', 'shipped', 'delivered'], limit: 20 }),
		listMyListings(ctx, shop.id),
		incomeByMonth(ctx, 5),
	]);
	const path = publicPath(shop.slug);
	const url = installation().origin + path;
	return {
		shop: { name: pick(shop.name, ctx.locale), makerId: shop.makerId, path, url, qr: qrPath(url) },
		waiting: await showOrders(ctx, waiting),
		going: await showOrders(ctx, going),
		pieces: await showPieces(ctx, pieces.slice(0, 6)),
		pieceCount: pieces.length,
		months: months.map(({ label, total }) => ({ label, total })),
	};
};

export const actions: Actions = {
	accept: async ({ locals, request }) => {
		const ctx = await locals.enterMine();
		const orderId = String((await request.formData()).get('order'));
		const accepted = await acceptOrder(ctx, { orderId });
		if (!accepted.ok) return fail(409, { refused: orderRefusalText[accepted.reason]() });
		redirect(303, localizeHref(resolve('/sell/orders/[order=uuid]', { order: orderId })));
	},
};
