import * as v from 'valibot';
import {
	addToCart,
	cancelOrder,
	confirmReceived,
	findOrder,
	findZones,
	newCartToken,
	placeOrders,
} from '#modules/market/index.server.ts';
import {
	PlaceAbroad,
	PlaceForPickup,
	PlaceInMorocco,
	PlaceRefusal,
} from '#modules/market/schema.ts';
import { refuse } from '#platform/result.ts';
import type { Visit } from '#platform/server/context.ts';
import { read, write } from './operation.ts';
import { buyerOrder } from './shapes-market.ts';
import { many, nothing, text } from './shapes.ts';

const lines = v.pipe(
	v.array(
		v.object({
			shop: v.string(),
			piece: v.string(),
			quantity: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)), 1),
		}),
	),
	v.minLength(1),
	v.maxLength(50),
);

/** Each way of delivery asks for its own address. */
const PlaceOrder = v.variant('place', [
	v.object({ place: v.literal('morocco'), lines, ...PlaceInMorocco.entries }),
	v.object({ place: v.literal('abroad'), lines, ...PlaceAbroad.entries }),
	v.object({ place: v.literal('pickup'), lines, ...PlaceForPickup.entries }),
]);

async function placeOrder(
	visit: Visit,
	{ place, lines, ...order }: v.InferOutput<typeof PlaceOrder>,
) {
	const zone = (await findZones(visit)).find(({ key }) => key === order.zone);
	if (!zone || zone.pickup !== (place === 'pickup')) return refuse('no_delivery');
	const token = newCartToken();
	for (const line of lines) {
		const added = await addToCart(visit, { token, ...line });
		if (!added.ok) return added;
	}
	return placeOrders(visit, { ...order, cartToken: token });
}

const path = { code: v.pipe(text, v.maxLength(40)) };
const rate = { limit: 120, windowSeconds: 600 };

export const orders = [
	write(
		'/orders',
		{
			id: 'placeOrder',
			says: 'Orders as a guest or signed in: one order a shop, all or none; pieces are kept from then on',
			body: PlaceOrder,
			answer: v.object({ codes: many(text), fresh: v.boolean() }),
			created: true,
			refusals: PlaceRefusal,
			rate,
		},
		placeOrder,
	),
	read(
		'/orders/:code',
		{
			id: 'findOrder',
			says: 'What the buyer may know of an order',
			path,
			answer: buyerOrder,
			rate,
		},
		(visit, { code }) => findOrder(visit, code),
	),
	write(
		'/orders/:code/cancellation',
		{
			id: 'cancelOrder',
			says: 'Takes an order back as its buyer',
			path,
			answer: nothing,
			refusals: ['wrong_state', 'already_paid'],
			rate,
		},
		(visit, { code }) => cancelOrder(visit, code),
	),
	write(
		'/orders/:code/receipt',
		{
			id: 'confirmReceived',
			says: 'The buyer says that the parcel came',
			path,
			answer: nothing,
			refusals: ['wrong_state'],
			rate,
		},
		(visit, { code }) => confirmReceived(visit, code),
	),
];
