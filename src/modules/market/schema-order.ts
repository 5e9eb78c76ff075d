import * as v from 'valibot';
import { phoneRefusals } from '#modules/identity/rules-phone.ts';
import { currencies } from '#platform/money.ts';

export const paymentMethods = ['cod', 'transfer'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** announced: the buyer sent a receipt; held: the courier has the cash. */
export type PaymentState = 'awaited' | 'announced' | 'held' | 'received' | 'dropped';

/** `phone` is E.164. */
export type Buyer = { name: string; phone: string; email?: string };

/**
 * Where it goes. In Morocco as people say it: quarter, landmark, town; abroad as an envelope has it;
 * fetched from the maker: the country alone.
 */
export type Destination = {
	country: string;
	quarter?: string;
	landmark?: string;
	street?: string;
	more?: string;
	postcode?: string;
	town?: string;
	state?: string;
};

/** What a maker answers to an order that she cannot take. */
export const makerRefusals = ['sold_elsewhere', 'no_time', 'too_far', 'other'] as const;
export const MakerRefusal = v.picklist(makerRefusals);
export type MakerRefusal = v.InferOutput<typeof MakerRefusal>;

const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const openLine = (most: number) =>
	v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.maxLength(most),
			v.transform((text) => text || undefined),
		),
	);

const buyer = {
	name: line(120),
	phone: line(40),
	email: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.trim(), v.email())])),
};
const chosen = {
	zone: v.string(),
	method: v.picklist(paymentMethods),
	/** The sum on the page that she agreed to, in centimes. */
	seenTotal: v.pipe(v.string(), v.toBigint()),
	currency: v.optional(v.picklist(currencies), 'MAD'),
	onceKey: v.pipe(v.string(), v.minLength(16), v.maxLength(100)),
};

/** As a Moroccan address is said; for a piece that is fetched from the maker these may stay empty. */
export const MoroccanAddress = v.object({
	country: v.literal('MA'),
	quarter: line(120),
	landmark: openLine(160),
	town: line(80),
});

export const ForeignAddress = v.object({
	country: v.pipe(v.string(), v.length(2)),
	street: line(160),
	more: openLine(160),
	postcode: line(20),
	town: line(80),
	state: openLine(80),
});

export const PickupAddress = v.object({ country: v.literal('MA') });

/** The three forms of the checkout, each with its own fields. */
export const PlaceInMorocco = v.object({ ...buyer, ...chosen, ...MoroccanAddress.entries });
export const PlaceAbroad = v.object({ ...buyer, ...chosen, ...ForeignAddress.entries });
export const PlaceForPickup = v.object({ ...buyer, ...chosen, ...PickupAddress.entries });

export type PlaceOrders = v.InferOutput<
	typeof PlaceInMorocco | typeof PlaceAbroad | typeof PlaceForPickup
> & { cartToken: string | undefined };

export const PlaceRefusal = v.picklist([
	...phoneRefusals,
	'cart_empty',
	'pieces_gone',
	'stock_short',
	'price_changed',
	'no_delivery',
	'too_heavy',
	'cash_not_here',
]);
export type PlaceRefusal = v.InferOutput<typeof PlaceRefusal>;

export const AddToCart = v.object({
	quantity: v.optional(
		v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1), v.maxValue(999)),
		'1',
	),
});

export const ShipOrder = v.object({
	orderId: v.pipe(v.string(), v.uuid()),
	carrier: line(80),
	trackingNumber: openLine(80),
});
export type ShipOrder = v.InferOutput<typeof ShipOrder>;

export const ConfirmDelivery = v.object({
	orderId: v.pipe(v.string(), v.uuid()),
	/** What the buyer says at the door. */
	code: line(20),
	/** Whether the maker has the cash in her hand, or the courier still carries it. */
	cash: v.optional(v.picklist(['in_hand', 'with_courier']), 'in_hand'),
});
export type ConfirmDelivery = v.InferOutput<typeof ConfirmDelivery>;

export const OrderRefusal = v.picklist([
	'wrong_state',
	'already_paid',
	'not_paid',
	'wrong_code',
	'door_closed',
	'not_by_transfer',
]);
export type OrderRefusal = v.InferOutput<typeof OrderRefusal>;
