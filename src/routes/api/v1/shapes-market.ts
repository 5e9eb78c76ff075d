import * as v from 'valibot';
import { picture } from './shapes-step.ts';
import { amount, currency, id, many, maybe, moment, multilingual, picked, text } from './shapes.ts';

const price = v.object({
	...{ amount, currency },
	about: maybe(v.object({ amount, currency })),
});

export const card = v.object({
	...{ id, piece: text, shop: text, title: picked, by: picked, town: text, price },
	picture: v.object({ image: maybe(picture), thing: text }),
	isKept: v.boolean(),
});

const named = { name: picked, count: v.number() };

export const marketPage = v.object({
	pieces: many(card),
	after: maybe(text),
	corrected: maybe(text),
	total: v.number(),
	isMore: v.boolean(),
	branches: many(v.object({ id: text, ...named, crafts: many(v.object({ id: text, ...named })) })),
	regions: many(v.object({ code: text, ...named })),
});

export const shopPage = v.object({
	...{ slug: text, name: picked, story: picked, makerName: text, town: text },
	...{ region: maybe(picked), certificateCode: maybe(text), isResting: v.boolean() },
	pieces: many(card),
});

export const piecePage = v.object({
	...{ id, slug: text, title: picked, description: picked, materials: picked },
	...{ craft: maybe(picked), region: maybe(picked), price },
	...{ weightG: v.number(), left: v.number(), isUnique: v.boolean() },
	dimensions: v.object({
		length: maybe(v.number()),
		width: maybe(v.number()),
		height: maybe(v.number()),
	}),
	photos: many(v.object({ image: picture, alt: picked })),
	shop: v.object({
		...{ slug: text, name: picked, makerName: text, town: text },
		...{ certificateCode: maybe(text), isResting: v.boolean() },
	}),
});

export const way = v.object({
	...{ key: text, title: multilingual, countries: many(text), pickup: v.boolean() },
	cashOnDelivery: v.boolean(),
	days: v.object({ least: v.number(), most: v.number() }),
	rates: many(v.object({ upTo: v.number(), price: v.number() })),
});

const line = v.object({
	...{ listingId: id, slug: text, title: multilingual, unitPrice: amount, quantity: v.number() },
});
const sums = { goods: amount, shipping: amount, total: amount, currency };
const buyer = v.object({ name: text, phone: text, email: maybe(text) });
const destination = v.record(text, maybe(text));
const common = {
	...{ id, code: text, state: text, method: text, paymentState: text, zone: text, ...sums },
	...{ buyer, destination, refusal: maybe(text), placedAt: moment, expiresAt: maybe(moment) },
	...{ shippedAt: maybe(moment), deliveredAt: maybe(moment), settledAt: maybe(moment) },
	lines: many(line),
};

/** For its buyer: with the code to say at the door and where to send a transfer. */
export const buyerOrder = v.object({
	...common,
	doorCode: text,
	shipment: maybe(v.object({ carrier: text, trackingNumber: maybe(text), shippedAt: moment })),
	...{ shopSlug: text, shopName: multilingual, shopTown: text, makerName: text },
	bank: maybe(v.object({ holder: text, account: text, bank: maybe(text) })),
});

/** For its maker: never with the code of the door. */
export const makerOrder = v.object(common);
