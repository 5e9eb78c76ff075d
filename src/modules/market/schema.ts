import * as v from 'valibot';

export * from './schema-order.ts';

export const shopKinds = ['maker', 'cooperative'] as const;
export type ShopKind = (typeof shopKinds)[number];
export type ShopStatus = 'open' | 'resting' | 'closed';
export type ListingStatus = 'draft' | 'published' | 'paused' | 'removed';

const id = v.pipe(v.string(), v.uuid());
const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const openLine = (most: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(most)));
const whole = (least: number, most: number) =>
	v.pipe(
		v.union([v.string(), v.number()]),
		v.toNumber(),
		v.integer(),
		v.minValue(least),
		v.maxValue(most),
	);

/** At least one language; which others are missing is shown to her. */
const multilingual = (most: number) =>
	v.pipe(
		v.object({ ar: openLine(most), fr: openLine(most), en: openLine(most) }),
		v.check((text) => Object.values(text).some(Boolean), 'empty'),
	);
const openMultilingual = (most: number) =>
	v.optional(v.object({ ar: openLine(most), fr: openLine(most), en: openLine(most) }), {});

/** Minor units (centimes): 12,50 DH is 1250. */
const price = v.pipe(
	v.union([v.string(), v.number(), v.bigint()]),
	v.toBigint(),
	v.minValue(1n),
	v.maxValue(100_000_000n),
);

/** Where buyers send a bank transfer; `account` is the RIB (24 digits) or an IBAN. */
export const BankDetails = v.object({
	holder: line(120),
	account: v.pipe(
		v.string(),
		v.transform((text) => text.replace(/\s/g, '').toUpperCase()),
		v.regex(/^([0-9]{24}|[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30})$/),
	),
	bank: openLine(80),
});
export type BankDetails = v.InferOutput<typeof BankDetails>;

/** Millimetres. */
export const Dimensions = v.object({
	length: v.optional(whole(1, 100_000)),
	width: v.optional(whole(1, 100_000)),
	height: v.optional(whole(1, 100_000)),
});
export type Dimensions = v.InferOutput<typeof Dimensions>;

const amount = v.pipe(v.string(), v.regex(/^\d{1,12}$/));

/** What a price is made of, in minor units as text, when she shares it with buyers. */
export const PriceSplit = v.object({
	materials: amount,
	work: amount,
	other: amount,
	minutes: whole(0, 1_000_000),
});
export type PriceSplit = v.InferOutput<typeof PriceSplit>;

export const OpenShop = v.object({
	name: multilingual(80),
	story: openMultilingual(2000),
	regionCode: v.string(),
	town: line(80),
	/** Of a certificate of hers; another's is left out. */
	certificateCode: v.optional(v.pipe(v.string(), v.maxLength(40))),
	bank: v.optional(BankDetails),
});
export type OpenShop = v.InferOutput<typeof OpenShop>;

const listing = {
	title: multilingual(120),
	description: openMultilingual(4000),
	craftId: v.string(),
	price,
	materials: openMultilingual(200),
	dimensions: v.optional(Dimensions, {}),
	/** With its wrapping: delivery is paid by it. */
	weightG: whole(1, 1_000_000),
	priceSplit: v.optional(v.nullable(PriceSplit), null),
};

export const CreateListing = v.object({ shopId: id, ...listing, stock: whole(0, 9999) });
export type CreateListing = v.InferOutput<typeof CreateListing>;

export const UpdateListing = v.object({ listingId: id, ...v.partial(v.object(listing)).entries });
export type UpdateListing = v.InferOutput<typeof UpdateListing>;

export const SetStock = v.object({ listingId: id, stock: whole(0, 9999) });
export type SetStock = v.InferOutput<typeof SetStock>;

/** In the order in which they are shown; the first is the cover. */
export const AdjustPhotos = v.object({
	listingId: id,
	photos: v.pipe(v.array(v.object({ fileId: id, alt: openMultilingual(200) })), v.maxLength(12)),
});
export type AdjustPhotos = v.InferOutput<typeof AdjustPhotos>;

export const Refusal = v.picklist([
	'shop_exists',
	'region_unknown',
	'craft_unknown',
	'listing_removed',
	'shop_not_open',
	'no_stock',
	'stock_reserved',
	'photo_unknown',
	'wrong_state',
]);
export type Refusal = v.InferOutput<typeof Refusal>;
