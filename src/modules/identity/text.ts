import { m } from '#messages/messages.js';
import { moroccanDifference, type PhoneRefusal } from './rules-phone.ts';
import type {
	AudioLocale,
	CardRefusal,
	CodeRefusal,
	PasskeyRefusal,
	ProfileRefusal,
	SendRefusal,
} from './schema.ts';

export const phoneText = {
	phone_missing: m.identity_phone_missing,
	phone_letters: m.identity_phone_letters,
	phone_short: m.identity_phone_short,
	phone_long: m.identity_phone_long,
	phone_unknown: m.identity_phone_unknown,
} satisfies Record<PhoneRefusal, () => string>;

/** With how many digits are missing or too many, where that can be told. */
export function phoneProblem(refusal: PhoneRefusal, typed: string): string {
	const difference = moroccanDifference(typed) ?? 0;
	if (refusal === 'phone_short') return m.identity_phone_digits_missing({ count: -difference });
	if (refusal === 'phone_long') return m.identity_phone_digits_extra({ count: difference });
	return phoneText[refusal]();
}

export const sendText = {
	...phoneText,
	too_many_codes: m.identity_code_too_many,
	too_many_today: m.identity_code_too_many_today,
	too_many_from_here: m.identity_code_too_many_here,
} satisfies Record<SendRefusal, () => string>;

/** A refused phone as the form wants it back: at the field when it is about the number. */
export const sayPhone = (refusal: SendRefusal, typed: string) => ({
	problems: { phone: refusal },
	said: {
		phone:
			refusal in phoneText ? phoneProblem(refusal as PhoneRefusal, typed) : sendText[refusal](),
	},
});

export const codeText = {
	code_digits: m.identity_code_digits,
	code_wrong: m.identity_code_wrong,
	code_ended: m.identity_code_ended,
} satisfies Record<CodeRefusal, () => string>;

export const profileText = {
	proof_ended: m.identity_proof_ended,
	not_on_this_phone: m.identity_not_on_this_phone,
} satisfies Record<ProfileRefusal, () => string>;

export const cardText = {
	card_stopped: m.identity_card_stopped,
} satisfies Record<CardRefusal, () => string>;

export const passkeyText = {
	passkey_failed: m.identity_passkey_failed,
} satisfies Record<PasskeyRefusal, () => string>;

export const interfaceText = {
	ar: () => m.language_name({}, { locale: 'ar' }),
	fr: () => m.language_name({}, { locale: 'fr' }),
	en: () => m.language_name({}, { locale: 'en' }),
};

export const audioText = {
	ary: m.identity_audio_ary,
	shi: m.identity_audio_shi,
	tzm: m.identity_audio_tzm,
	rif: m.identity_audio_rif,
	ar: m.identity_audio_ar,
	fr: m.identity_audio_fr,
} satisfies Record<AudioLocale, () => string>;

/** The whole SMS: short, and with the warning that keeps codes from being talked out of people. */
export const codeMessage = (code: string) => m.identity_code_message({ code });
