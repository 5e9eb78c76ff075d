export const currencies = ['MAD', 'EUR', 'USD', 'GBP', 'CAD'] as const;
export type Currency = (typeof currencies)[number];

/** An amount in minor units (centimes, cents): never a fraction, never without its currency. */
export type Money = { amount: bigint; currency: Currency };

export const mad = (amount: bigint | number): Money => ({
	amount: BigInt(amount),
	currency: 'MAD',
});

/** Both must have the same currency: anything else is a bug, not a refusal. */
export function add(a: Money, b: Money): Money {
	if (a.currency !== b.currency) throw new Error(`${a.currency} plus ${b.currency}`);
	return { amount: a.amount + b.amount, currency: a.currency };
}

export const times = ({ amount, currency }: Money, count: number | bigint): Money => ({
	amount: amount * BigInt(count),
	currency,
});

/** Rounds half away from zero, as a till does. `rate` is how many `to` one `from` buys, as a decimal string. */
export function convert({ amount }: Money, rate: string, to: Currency): Money {
	const [whole = '0', fraction = ''] = rate.split('.');
	const scale = 10n ** BigInt(fraction.length);
	const product = amount * BigInt(whole + fraction);
	const half = product < 0n ? -scale / 2n : scale / 2n;
	return { amount: (product + half) / scale, currency: to };
}
