import { m } from '#messages/messages.js';
import { formatNumber } from './format.ts';

/** @param amount minor units. Whole dirhams are written without ",00": shorter to read. */
export function formatAmount(amount: bigint) {
	const digits = amount % 100n === 0n ? 0 : 2;
	return formatNumber(Number(amount) / 100, {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
}

const words: Record<string, () => string> = { MAD: m.ui_currency_mad, EUR: m.ui_currency_eur };

export const currencyWord = (currency: string) => words[currency]?.() ?? currency;
