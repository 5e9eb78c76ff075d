import { expect, test } from 'vitest';
import { overwriteGetLocale } from '#messages/runtime.js';
import { currencyWord, formatAmount } from './money.ts';

test.each([
	['ar', 125_000n, '1.250', 'درهم'],
	['ar', 4550n, '45,50', 'درهم'],
	['fr', 125_000n, '1 250', 'DH'],
	['en', 4550n, '45.50', 'MAD'],
] as const)('%s writes %s centimes as %s %s', (locale, amount, figures, word) => {
	overwriteGetLocale(() => locale);
	expect(formatAmount(amount).replace(/\s/g, ' ')).toBe(figures);
	expect(currencyWord('MAD')).toBe(word);
});

test('a currency without a word of ours keeps its code', () => {
	expect(currencyWord('GBP')).toBe('GBP');
});
