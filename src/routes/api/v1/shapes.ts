import * as v from 'valibot';
import { currencies } from '#platform/money.ts';

/** The parts that answers are made of. */
export const id = v.pipe(v.string(), v.uuid());
export const text = v.string();
export const many = <S extends v.GenericSchema>(schema: S) => v.array(schema);

/** A text in the languages it was written in. */
export const multilingual = v.object({
	ar: v.optional(v.string()),
	fr: v.optional(v.string()),
	en: v.optional(v.string()),
});

/** A text in one language, and which one that is. */
export const picked = v.object({ text: v.string(), locale: v.picklist(['ar', 'fr', 'en']) });

/** Minor units: 12,50 DH is "1250". */
export const amount = v.pipe(v.string(), v.regex(/^-?\d+$/));
export const currency = v.picklist(currencies);
export const moment = v.pipe(v.string(), v.isoTimestamp());
export const day = v.pipe(v.string(), v.isoDate());
export const nothing = v.object({});
export const maybe = <S extends v.GenericSchema>(schema: S) => v.nullish(schema);
