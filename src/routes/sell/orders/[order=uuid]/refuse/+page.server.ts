import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { getMyOrder, refuseOrder } from '#modules/market/index.server.ts';
import { MakerRefusal } from '#modules/market/schema.ts';
import { orderRefusalText } from '#modules/market/text.ts';
import { readForm } from '#platform/server/form.ts';
import { showOrders } from '../../../show.server.ts';
import type { Actions, PageServerLoad } from './$types';

const card = (order: string) => localizeHref(resolve('/sell/orders/[order=uuid]', { order }));

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterMine();
	const order = await getMyOrder(ctx, params.order);
	if (order.state !== 'placed') redirect(303, card(order.id));
	const [shown] = await showOrders(ctx, [order]);
	return { bare: true, words: shown?.words ?? '', back: card(order.id) };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = await locals.enterMine();
		const form = await readForm(request, v.object({ reason: MakerRefusal }));
		if (!form.ok) return fail(422, form.state);
		const refused = await refuseOrder(ctx, { orderId: params.order, ...form.input });
		if (!refused.ok)
			return fail(409, {
				...form.state,
				problems: { form: refused.reason },
				said: { form: orderRefusalText[refused.reason]() },
			});
		redirect(303, card(params.order));
	},
};
