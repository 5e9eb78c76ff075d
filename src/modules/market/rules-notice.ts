import type { Locale } from '#messages/runtime.js';
import { showCode } from './rules-code.ts';

/** Where the buyer follows the order, in the language it was placed in; Arabic stands without a word. */
export const orderUrl = (origin: string, locale: Locale, code: string) =>
	`${origin}${locale === 'ar' ? '' : `/${locale}`}/orders/${showCode(code)}`;

/** Whole dirhams without decimals, as people say them. */
export const sayAmount = (amount: bigint) =>
	amount % 100n === 0n
		? `${amount / 100n}`
		: `${amount / 100n}.${`${amount % 100n}`.padStart(2, '0')}`;
