import * as v from 'valibot';
import { BankDetails } from '#modules/market/schema.ts';

const line = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));
const needed = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));

/** The form of a new shop: its names language by language, and the bank only where it is filled in. */
export const ShopForm = v.object({
	nameAr: line(80),
	nameFr: line(80),
	nameEn: line(80),
	story: line(2000),
	town: needed(80),
	regionCode: needed(10),
	holder: line(120),
	account: v.union([v.literal(''), BankDetails.entries.account], 'account'),
	bank: line(80),
	certificateCode: v.optional(v.string()),
});
export type ShopForm = v.InferOutput<typeof ShopForm>;

/** What openShop asks for; the story is in the language of the page. */
export const toShop = (form: ShopForm, locale: 'ar' | 'fr' | 'en') => ({
	name: filled({ ar: form.nameAr, fr: form.nameFr, en: form.nameEn }),
	story: filled({ [locale]: form.story }),
	town: form.town,
	regionCode: form.regionCode,
	certificateCode: form.certificateCode || undefined,
	bank: form.account
		? { holder: form.holder, account: form.account, bank: form.bank || undefined }
		: undefined,
});

const filled = (texts: Record<string, string>) =>
	Object.fromEntries(Object.entries(texts).filter(([, text]) => text));
