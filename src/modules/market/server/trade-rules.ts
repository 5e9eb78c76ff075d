import { sql } from 'kysely';
import type { Currency } from '#platform/money.ts';
import type { Visit } from '#platform/server/context.ts';
import type { Rate } from '../rules-currency.ts';
import type { Zone } from '../rules-shipping.ts';
import type { ConsumerDays } from '../rules-trade.ts';

/** The ways of delivery that hold today. Throws when none were loaded: the start does it. */
export const findZones = async (visit: Visit) => (await findRule(visit, 'shipping')) as Zone[];

/** The buyer's legal days that hold today. */
export const findConsumerDays = async (visit: Visit) =>
	(await findRule(visit, 'consumer')) as ConsumerDays;

/** Dirhams for one unit today; undefined for a currency that has no rate, and for the dirham. */
export async function findRate({ db, now }: Visit, currency: Currency): Promise<Rate | undefined> {
	if (currency === 'MAD') return undefined;
	return db
		.selectFrom('market.currency_rate')
		.select(['currency', 'rate'])
		.where('currency', '=', currency)
		.orderBy(sql`valid_from <= ${dayOf(now)}::date`, 'desc')
		.orderBy(sql`abs(valid_from - ${dayOf(now)}::date)`)
		.limit(1)
		.executeTakeFirst();
}

async function findRule({ db, now }: Visit, key: 'shipping' | 'consumer') {
	const { value } = await db
		.selectFrom('market.trade_rule')
		.select('value')
		.where('key', '=', key)
		.orderBy(sql`valid_from <= ${dayOf(now)}::date`, 'desc')
		.orderBy(sql`abs(valid_from - ${dayOf(now)}::date)`)
		.limit(1)
		.executeTakeFirstOrThrow();
	return value;
}

/** The newest that has begun stands first; before the first one began, that one serves. */
const dayOf = (now: Date) => now.toISOString().slice(0, 10);
