import * as v from 'valibot';

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
