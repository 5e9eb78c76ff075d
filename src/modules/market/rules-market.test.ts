import { expect, test } from 'vitest';
import { mad } from '#platform/money.ts';
import { checkLine, parcelsOf, quote } from './rules-cart.ts';
import { readCode, showCode } from './rules-code.ts';
import { inCurrency } from './rules-currency.ts';
import { tryDoor } from './rules-door.ts';
import { monthRange } from './rules-month.ts';
import { deliveryPrice, zonesTo, type Zone } from './rules-shipping.ts';
import { vocabularyOf, wordsOf } from './rules-words.ts';

const zone: Zone = {
	key: 'morocco',
	title: {},
	countries: ['MA'],
	pickup: false,
	cashOnDelivery: true,
	days: { least: 2, most: 5 },
	rates: [
		{ upTo: 1000, price: 3500 },
		{ upTo: 3000, price: 4500 },
	],
};

test.each([
	[1, 3500],
	[1000, 3500],
	[1001, 4500],
	[3000, 4500],
])('%s g are sent for %s centimes', (grams, price) =>
	expect(deliveryPrice(zone, grams)).toEqual({ ok: true, value: BigInt(price) }),
);

test('what is heavier than the last row is not priced', () =>
	expect(deliveryPrice(zone, 3001)).toEqual({ ok: false, reason: 'too_heavy' }));

test('a country without a way has none', () => {
	expect(zonesTo([zone], 'MA')).toEqual([zone]);
	expect(zonesTo([zone], 'JP')).toEqual([]);
});

const stock = { status: 'published', onHand: 5, reserved: 3, price: 100n } as const;
test.each([
	['as many as are left', 2, stock, undefined],
	['one more', 3, stock, 'short'],
	['kept for others', 1, { ...stock, reserved: 5 }, 'gone'],
	['paused', 1, { ...stock, status: 'paused' as const }, 'gone'],
	['not there', 1, undefined, 'gone'],
	['dearer than seen', 1, { ...stock, price: 120n }, 'price'],
])('%s', (_, quantity, piece, problem) =>
	expect(checkLine({ listingId: 'x', quantity, seenPrice: 100n }, piece)).toBe(problem),
);

test('each shop is a parcel of its own, priced by its weight', () => {
	const pieces = [
		{ shopId: 'a', price: 100n, quantity: 2, weightG: 500 },
		{ shopId: 'b', price: 50n, quantity: 1, weightG: 2000 },
		{ shopId: 'a', price: 10n, quantity: 1, weightG: 1 },
	];
	const quoted = quote(parcelsOf(pieces), zone);
	expect(quoted).toMatchObject({
		value: {
			total: 210n + 4500n + 50n + 4500n,
			parcels: [
				{ shopId: 'a', goods: 210n, weightG: 1001, shipping: 4500n },
				{ shopId: 'b', goods: 50n, weightG: 2000, shipping: 4500n },
			],
		},
	});
});

test.each([
	[125_000n, '10.70', 'EUR', 11_682n],
	[1n, '10.70', 'EUR', 0n],
	[100n, '0.5', 'USD', 200n],
	[925n, '9.25', 'USD', 100n],
] as const)('%s centimes at %s is %s %s', (amount, rate, currency, expected) =>
	expect(inCurrency(mad(amount), { currency, rate })).toEqual({ amount: expected, currency }),
);

const now = new Date('2026-01-15T09:00:00Z');
test.each([
	[{ attempts: 0, closedUntil: null }, '123456', { is: 'right' }],
	[{ attempts: 4, closedUntil: null }, '123 456', { is: 'right' }],
	[{ attempts: 0, closedUntil: null }, '000000', { is: 'wrong', attempts: 1, closedUntil: null }],
	[
		{ attempts: 4, closedUntil: null },
		'000000',
		{ is: 'wrong', attempts: 0, closedUntil: new Date('2026-01-15T09:15:00Z') },
	],
	[{ attempts: 0, closedUntil: new Date('2026-01-15T09:00:01Z') }, '123456', { is: 'closed' }],
	[{ attempts: 0, closedUntil: now }, '123456', { is: 'right' }],
])('%j: %s is %j', (door, said, answer) =>
	expect(tryDoor({ code: '123456', ...door }, said, now)).toEqual(answer),
);

test('a code is read as it is shown, or as somebody types it', () => {
	expect(showCode('ABCD2345WXYZ')).toBe('ABCD-2345-WXYZ');
	expect(readCode(' abcd-2345 wxyz')).toBe('ABCD2345WXYZ');
});

test('a month begins at midnight in Morocco', () => {
	expect(monthRange('2026-12')).toEqual({
		from: new Date('2026-11-30T23:00:00Z'),
		until: new Date('2026-12-31T23:00:00Z'),
	});
});

test('a language that is missing is stood in for', () => {
	const words = wordsOf([{ fr: 'Tapis' }, { ar: 'صوف', en: 'wool' }]);
	expect(words).toEqual({ ar: 'Tapis صوف', fr: 'Tapis صوف', en: 'Tapis wool' });
	expect(vocabularyOf({ fr: 'Tapis d’été, 120 cm', ar: 'زربية' })).toEqual([
		'زربية',
		'Tapis',
		'été',
	]);
});
