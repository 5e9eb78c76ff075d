import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, convert, mad, times } from './money.ts';

test.each([
	[100_00n, '0.093', 9_30n],
	[99n, '0.5', 50n],
	[-99n, '0.5', -50n],
	[1n, '0.4', 0n],
	[10_00n, '1', 10_00n],
])('%s centimes at %s is %s', (amount, rate, expected) => {
	expect(convert(mad(amount), rate, 'EUR')).toEqual({ amount: expected, currency: 'EUR' });
});

test('adding is exact, whatever the size', () => {
	fc.assert(
		fc.property(fc.bigInt(), fc.bigInt(), (a, b) => {
			expect(add(mad(a), mad(b)).amount).toBe(a + b);
		}),
	);
});

test('currencies are never mixed', () => {
	expect(() => add(mad(1), { amount: 1n, currency: 'EUR' })).toThrow('MAD plus EUR');
	expect(times(mad(250), 3)).toEqual(mad(750));
});
