import * as v from 'valibot';
import { defineEvent } from '#platform/server/events.ts';

/** Once a shop. */
export const shopOpened = defineEvent(
	'market.shop_opened',
	v.object({
		shopId: v.string(),
		slug: v.string(),
		makerId: v.string(),
		regionCode: v.string(),
	}),
);

/** The first time that a piece is shown, not when it comes back from a pause. */
export const listingPublished = defineEvent(
	'market.listing_published',
	v.object({
		listingId: v.string(),
		shopId: v.string(),
		makerId: v.string(),
		craftId: v.string(),
		regionCode: v.string(),
	}),
);

const money = { currency: v.string() };

/** `total` in minor units, as text. */
export const orderPlaced = defineEvent(
	'market.order_placed',
	v.object({
		...money,
		orderId: v.string(),
		shopId: v.string(),
		makerId: v.string(),
		shopName: v.record(v.string(), v.string()),
		total: v.string(),
		buyerCountry: v.string(),
		method: v.string(),
	}),
);

const order = { orderId: v.string(), shopId: v.string(), makerId: v.string() };

export const orderAccepted = defineEvent('market.order_accepted', v.object(order));

export const orderShipped = defineEvent('market.order_shipped', v.object(order));

/** `why` is the state in which the order ended: refused, cancelled or expired. */
export const orderCancelled = defineEvent(
	'market.order_cancelled',
	v.object({ ...order, why: v.picklist(['refused', 'cancelled', 'expired']) }),
);

/**
 * Once an order, when its money reached the maker. `amount` is what the pieces brought her, without
 * delivery, in minor units as text; craft and region are those of the dearest line.
 */
export const orderPaid = defineEvent(
	'market.order_paid',
	v.object({
		...order,
		...money,
		amount: v.string(),
		craftId: v.string(),
		regionCode: v.string(),
		buyerCountry: v.string(),
		method: v.string(),
	}),
);

/** Once a shop: the first money it earned. */
export const firstSale = defineEvent('market.first_sale', v.object(order));
