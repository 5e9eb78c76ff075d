import * as v from 'valibot';
import { currencies } from '#platform/money.ts';

const day = v.pipe(
	v.union([v.string(), v.date()]),
	v.transform((from) => (typeof from === 'string' ? from : from.toISOString().slice(0, 10))),
);
const titles = v.object({ ar: v.string(), fr: v.string(), en: v.string() });
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** content/reference/shipping.yaml; what is read is a `Zone[]` with the day it holds from. */
export const ShippingFile = v.pipe(
	v.object({
		from: day,
		currency: v.literal('MAD'),
		zones: v.array(
			v.object({
				key: v.string(),
				title: titles,
				countries: v.array(v.pipe(v.string(), v.length(2))),
				pickup: v.boolean(),
				cash_on_delivery: v.boolean(),
				days: v.object({ least: count, most: count }),
				rates: v.array(v.object({ up_to: count, price: count })),
			}),
		),
	}),
	v.transform(({ from, zones }) => ({
		from,
		zones: zones.map(({ cash_on_delivery, rates, ...zone }) => ({
			...zone,
			cashOnDelivery: cash_on_delivery,
			rates: rates.map(({ up_to, price }) => ({ upTo: up_to, price })),
		})),
	})),
);

/** A buyer's days by law 31-08. */
export type ConsumerDays = { withdrawal: number; refund: number; delivery: number };

/** The parts of content/reference/rates.yaml that the market reads. */
export const RatesFile = v.object({
	consumer: v.array(
		v.object({ from: day, withdrawal_days: count, refund_days: count, delivery_days: count }),
	),
	currency: v.array(
		v.object({
			from: day,
			to: v.literal('MAD'),
			rates: v.array(
				v.object({
					currency: v.picklist(currencies),
					rate: v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/)),
				}),
			),
		}),
	),
});
