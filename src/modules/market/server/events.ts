import * as v from 'valibot';
import { defineEvent } from '#platform/server/events.ts';

/** Once a shop. */
export const shopOpened = defineEvent(
	'market.shop_opened',
	v.object({ shopId: v.string(), makerId: v.string(), regionCode: v.string() }),
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
