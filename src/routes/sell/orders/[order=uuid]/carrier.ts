import * as v from 'valibot';
import { m } from '#messages/messages.js';

export const carriers = ['amana', 'self', 'other'] as const;
export type CarrierKey = (typeof carriers)[number] | 'pickup';

const line = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(80)));

/** How the parcel leaves: the post's parcels, her own hands, another carrier, or the buyer's. */
export const Carrier = v.object({
	carrier: v.picklist([...carriers, 'pickup']),
	carrierName: line,
	trackingNumber: line,
});

/** As the buyer reads it; empty when another carrier was not named. */
export function carrierOf({ carrier, carrierName }: v.InferOutput<typeof Carrier>): string {
	switch (carrier) {
		case 'amana':
			return 'Amana (Barid)';
		case 'self':
			return m.market_sell_carrier_self();
		case 'pickup':
			return m.market_sell_fetches();
		case 'other':
			return carrierName ?? '';
	}
}
