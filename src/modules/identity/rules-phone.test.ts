import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moroccanDifference, readPhone, showPhone } from './rules-phone.ts';

test.each([
	['0612345678', '+212612345678'],
	['٠٦١٢٣٤٥٦٧٨', '+212612345678'],
	['06 12-34.56 78', '+212612345678'],
	['612345678', '+212612345678'],
	['00212612345678', '+212612345678'],
	['+212 6 12 34 56 78', '+212612345678'],
	['\u200e+33 6 12 34 56 78', '+33612345678'],
])('%s is %s', (typed, phone) => {
	expect(readPhone(typed)).toEqual({ ok: true, value: phone });
});

test.each([
	['', 'phone_missing'],
	['  ', 'phone_missing'],
	['my phone', 'phone_letters'],
	['06123456', 'phone_short'],
	['06123456789', 'phone_long'],
	['0112345678', 'phone_unknown'],
	['+33612', 'phone_unknown'],
])('%s is refused: %s', (typed, reason) => {
	expect(readPhone(typed)).toEqual({ ok: false, reason });
});

test.each([
	['06123456', -2],
	['+2126123456', -2],
	['061234567890', 2],
	['0612345678', 0],
	['+33612', undefined],
])('%s differs by %s digits', (typed, difference) => {
	expect(moroccanDifference(typed)).toBe(difference);
});

test('what is read once is read again as itself', () => {
	fc.assert(
		fc.property(fc.integer({ min: 600000000, max: 699999999 }), (national) => {
			const phone = readPhone(`0${national}`);
			if (phone.ok) expect(readPhone(showPhone(phone.value))).toEqual(phone);
		}),
	);
});
