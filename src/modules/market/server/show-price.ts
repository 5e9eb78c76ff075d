import type { Currency, Money } from '#platform/money.ts';
import type { Visit } from '#platform/server/context.ts';
import { inCurrency } from '../rules-currency.ts';
import { findRate } from './trade-rules.ts';

/** What is paid, and what that is about in the buyer's own currency. */
export type Price = { amount: bigint; currency: Currency; about: Money | undefined };

/** Prices in dirhams as this buyer sees them; for dirhams alone nothing is asked of the database. */
export async function priceShower(visit: Visit, currency: Currency) {
	const rate = await findRate(visit, currency);
	return (amount: bigint): Price => ({
		amount,
		currency: 'MAD',
		about: rate && inCurrency({ amount, currency: 'MAD' }, rate),
	});
}

export type ShowPrice = Awaited<ReturnType<typeof priceShower>>;
