import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { m } from '#messages/messages.js';
import { localizeHref } from '#messages/runtime.js';
import {
	acceptOrder,
	confirmCash,
	confirmDelivery,
	confirmTransfer,
	findZones,
	getMyOrder,
	shipOrder,
} from '#modules/market/index.server.ts';
import { ConfirmDelivery, ShipOrder, type OrderRefusal } from '#modules/market/schema.ts';
import { openThread } from '#modules/network/index.server.ts';
import { makerRefusalText, orderRefusalText } from '#modules/market/text.ts';
import { imageUrls } from '#platform/media.ts';
import type { Result } from '#platform/result.ts';
import { readForm } from '#platform/server/form.ts';
import { grantFile } from '#platform/server/media/grant.ts';
import { pick } from '#platform/text.ts';
import { addressOf } from '../address.ts';
import { showOrders } from '../../show.server.ts';
import { Carrier, carrierOf } from './carrier.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterMine();
	const order = await getMyOrder(ctx, params.order);
	const [[card], zones] = await Promise.all([showOrders(ctx, [order]), findZones(ctx)]);
	const zone = zones.find(({ key }) => key === order.zone);
	const { receiptFile, placedAt, shippedAt, deliveredAt, settledAt } = order;
	return {
		order: card as NonNullable<typeof card>,
		phone: order.buyer.phone,
		address: addressOf(order, ctx.locale),
		fetches: zone?.pickup ?? false,
		way: zone && pick(zone.title, ctx.locale),
		refusal: order.refusal && makerRefusalText[order.refusal](),
		receipt: receiptFile
			? imageUrls({
					school: ctx.school.slug,
					id: receiptFile,
					grant: grantFile(ctx, receiptFile),
				})
			: undefined,
		times: { placedAt, shippedAt, deliveredAt, settledAt },
	};
};

type Event = Pick<RequestEvent, 'locals' | 'request'> & { params: { order: string } };

const here = ({ params }: Event) =>
	localizeHref(resolve('/sell/orders/[order=uuid]', { order: params.order }));

/** Back to the card of the order, or the reason why the step was not taken. */
function answer(event: Event, result: Result<undefined, OrderRefusal>) {
	if (result.ok) redirect(303, here(event));
	const said = { form: orderRefusalText[result.reason]() };
	return fail(409, { values: {}, problems: { form: result.reason as string }, said });
}

const Delivered = v.object({
	code: ConfirmDelivery.entries.code,
	cash: ConfirmDelivery.entries.cash,
});

export const actions: Actions = {
	accept: async (event) =>
		answer(
			event,
			await acceptOrder(await event.locals.enterMine(), { orderId: event.params.order }),
		),

	paid: async (event) => {
		const ctx = await event.locals.enterMine();
		return answer(event, await confirmTransfer(ctx, { orderId: event.params.order }));
	},

	ship: async (event) => {
		const ctx = await event.locals.enterMine();
		const form = await readForm(event.request, Carrier);
		if (!form.ok) return fail(422, form.state);
		const carrier = carrierOf(form.input);
		if (!carrier)
			return fail(422, { ...form.state, problems: { carrierName: 'required' }, said: {} });
		const parcel = v.parse(ShipOrder, {
			orderId: event.params.order,
			carrier,
			trackingNumber: form.input.trackingNumber,
		});
		return answer(event, await shipOrder(ctx, parcel));
	},

	deliver: async (event) => {
		const ctx = await event.locals.enterMine();
		const form = await readForm(event.request, Delivered);
		if (!form.ok) return fail(422, form.state);
		const result = await confirmDelivery(ctx, { orderId: event.params.order, ...form.input });
		if (result.ok || result.reason === 'wrong_state') return answer(event, result);
		const said = { code: orderRefusalText[result.reason]() };
		return fail(422, { ...form.state, problems: { code: result.reason as string }, said });
	},

	/** The conversation about this order, for both to read. */
	talk: async (event) => {
		const ctx = await event.locals.enterMine();
		const { code, buyer, makerId } = await getMyOrder(ctx, event.params.order);
		const thread = await openThread(ctx, {
			kind: 'order',
			subject: event.params.order,
			title: m.market_talk_thread({ code }),
			guestName: buyer.name,
			memberIds: [makerId],
		});
		redirect(303, localizeHref(resolve('/messages/[thread=uuid]', { thread })));
	},

	cash: async (event) => {
		const ctx = await event.locals.enterMine();
		return answer(event, await confirmCash(ctx, { orderId: event.params.order }));
	},
};
