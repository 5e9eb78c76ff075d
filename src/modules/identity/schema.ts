import * as v from 'valibot';
import type { PhoneRefusal } from './rules-phone.ts';

/** The languages that narration is recorded in; the interface has its own setting. */
export const audioLocales = ['ary', 'shi', 'tzm', 'rif', 'ar', 'fr'] as const;
export type AudioLocale = (typeof audioLocales)[number];

export const personName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));

export const interfaceLocales = ['ar', 'fr', 'en'] as const;
export const personSettings = v.object({
	name: personName,
	interfaceLocale: v.picklist(interfaceLocales),
	audioLocale: v.picklist(audioLocales),
});
export type PersonSettings = v.InferOutput<typeof personSettings>;

/** The number is read by readPhone, which says what is wrong with it. */
export const phoneForm = v.object({ phone: v.string() });
export const codeForm = v.object({ code: v.string() });

export type SendRefusal = PhoneRefusal | 'too_many_codes' | 'too_many_today' | 'too_many_from_here';
export type CodeRefusal = 'code_digits' | 'code_wrong' | 'code_ended';
export type ProfileRefusal = 'proof_ended' | 'not_on_this_phone';
export type CardRefusal = 'card_stopped';

export const passkeyForm = v.object({
	response: v.pipe(v.string(), v.maxLength(20_000)),
	name: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))),
});
export type PasskeyRefusal = 'passkey_failed';
