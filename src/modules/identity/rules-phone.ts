import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { latinDigits } from '#platform/fold.ts';
import { ok, refuse, type Result } from '#platform/result.ts';

export const phoneRefusals = [
	'phone_missing',
	'phone_letters',
	'phone_short',
	'phone_long',
	'phone_unknown',
] as const;
export type PhoneRefusal = (typeof phoneRefusals)[number];

/** A number as typed, as E.164. Without a country it is Moroccan; either keyboard's digits serve. */
export function readPhone(typed: string): Result<string, PhoneRefusal> {
	const text = latinDigits(typed).replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069.\-/()]/g, '');
	if (!text) return refuse('phone_missing');
	if (!/^\+?\d+$/.test(text)) return refuse('phone_letters');
	const number = parsePhoneNumberFromString(text, 'MA');
	if (number?.isValid()) return ok(number.number);
	const difference = moroccanDifference(text);
	if (difference === undefined || difference === 0) return refuse('phone_unknown');
	return refuse(difference < 0 ? 'phone_short' : 'phone_long');
}

/** How many digits a Moroccan number as typed has too many, or too few when negative. */
export function moroccanDifference(typed: string): number | undefined {
	const digits = latinDigits(typed).replace(/[^\d+]/g, '');
	const foreign = /^(\+|00)(?!212)/.test(digits);
	return foreign ? undefined : digits.replace(/^(\+212|00212|212(?=\d{7}))?0?/, '').length - 9;
}

/** For the screen: 0612 345 678 for a Moroccan number, +33 6 12 34 56 78 for another. */
export function showPhone(phone: string): string {
	const number = parsePhoneNumberFromString(phone, 'MA');
	return (
		(number?.country === 'MA' ? number.formatNational() : number?.formatInternational()) ?? phone
	);
}
