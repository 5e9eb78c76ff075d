import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { parse } from 'yaml';
import { json, type Db } from '#platform/server/database.ts';
import { RatesFile, ShippingFile, type ConsumerDays } from '../rules-trade.ts';

/** Delivery prices, legal days and currency rates from the shipped files; again changes nothing. */
export async function loadTradeRules(db: Db, folder = 'content/reference') {
	const [shipping, rates] = await Promise.all([
		readFile(`${folder}/shipping.yaml`, 'utf8').then((text) => v.parse(ShippingFile, parse(text))),
		readFile(`${folder}/rates.yaml`, 'utf8').then((text) => v.parse(RatesFile, parse(text))),
	]);
	await putRule(db, 'shipping', shipping.from, shipping.zones);
	for (const { from, withdrawal_days, refund_days, delivery_days } of rates.consumer) {
		const days = { withdrawal: withdrawal_days, refund: refund_days, delivery: delivery_days };
		await putRule(db, 'consumer', from, days satisfies ConsumerDays);
	}
	for (const { from, rates: day } of rates.currency)
		for (const { currency, rate } of day)
			await db
				.insertInto('market.currency_rate')
				.values({ currency, valid_from: from, rate })
				.onConflict((row) => row.columns(['currency', 'valid_from']).doUpdateSet({ rate }))
				.execute();
}

const putRule = (db: Db, key: 'shipping' | 'consumer', valid_from: string, value: unknown) =>
	db
		.insertInto('market.trade_rule')
		.values({ key, valid_from, value: json(value) })
		.onConflict((row) => row.columns(['key', 'valid_from']).doUpdateSet({ value: json(value) }))
		.execute();
