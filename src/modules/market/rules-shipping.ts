import { ok, refuse } from '#platform/result.ts';
import type { Multilingual } from '#platform/text.ts';

/** One way to send a parcel; `upTo` in grams (included), `price` in centimes, dearer as it weighs more. */
export type Zone = {
	key: string;
	title: Multilingual;
	countries: readonly string[];
	pickup: boolean;
	cashOnDelivery: boolean;
	days: { least: number; most: number };
	rates: readonly { upTo: number; price: number }[];
};

/** The ways to this country, as an ISO code; none when we do not send there. */
export const zonesTo = (zones: readonly Zone[], country: string) =>
	zones.filter(({ countries }) => countries.includes(country));

/** Every country that a parcel can go to. */
export const countriesOf = (zones: readonly Zone[]) => [
	...new Set(zones.flatMap(({ countries }) => countries)),
];

/** What one parcel of that weight costs, in centimes; heavier than the last row is `too_heavy`. */
export function deliveryPrice({ rates }: Zone, weightG: number) {
	const rate = rates.find(({ upTo }) => weightG <= upTo);
	return rate ? ok(BigInt(rate.price)) : refuse('too_heavy');
}
