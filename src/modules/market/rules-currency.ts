import { convert, type Currency, type Money } from '#platform/money.ts';

/** `rate` is dirhams for one unit, as decimal text. */
export type Rate = { currency: Currency; rate: string };

const precision = 10;

/**
 * What an amount in dirhams is in a buyer's own currency, rounded to its cent. It is shown beside the
 * dirhams, which are what is paid.
 */
export const inCurrency = (dirhams: Money, { currency, rate }: Rate): Money =>
	currency === 'MAD' ? dirhams : convert(dirhams, inverse(rate), currency);

/** One over a positive decimal, to ten places, without ever being a float. */
function inverse(rate: string) {
	const [whole = '0', fraction = ''] = rate.split('.');
	const divisor = BigInt(whole + fraction);
	const scaled = (10n ** BigInt(fraction.length + precision) + divisor / 2n) / divisor;
	const digits = scaled.toString().padStart(precision + 1, '0');
	return `${digits.slice(0, -precision)}.${digits.slice(-precision)}`;
}
