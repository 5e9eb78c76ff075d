import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earnedPerHour, materialCost, mirror } from './rules.ts';

const sheet = {
	materials: [
		{ name: 'صوف', unit: 'kg' as const, quantity: 2500, unitPrice: 80_00n, waste: 1000 },
		{ name: 'صباغة', unit: 'piece' as const, quantity: 3000, unitPrice: 15_00n, waste: 0 },
	],
	minutes: 38 * 60,
	wage: 20_00n,
	tools: 15_00n,
	overheads: 10_00n,
	packaging: 12_00n,
	feePoints: 0,
};

test('waste is paid for too', () => {
	expect(materialCost(sheet.materials[0] as never)).toBe(220_00n);
});

test('the mirror of a rug of 38 hours', () => {
	expect(mirror(sheet, 17_90n)).toEqual({
		materials: 265_00n,
		expenses: 302_00n,
		labour: 760_00n,
		cost: 1062_00n,
		floor: 982_20n,
		wholesale: 1070_00n,
		retail: 2140_00n,
	});
});

test.each([
	[1062_00n, 20_00n],
	[302_00n, 0n],
	[150_00n, -4_00n],
])('at %s centimes she earns %s an hour', (price, hour) => {
	expect(earnedPerHour(price, 302_00n, sheet)).toBe(hour);
});

const anySheet = fc.record({
	materials: fc.array(
		fc.record({
			name: fc.constant('x'),
			unit: fc.constant('kg' as const),
			quantity: fc.integer({ min: 1, max: 100_000 }),
			unitPrice: fc.bigInt({ min: 0n, max: 1_000_00n }),
			waste: fc.integer({ min: 0, max: 10_000 }),
		}),
		{ maxLength: 5 },
	),
	minutes: fc.integer({ min: 1, max: 60_000 }),
	wage: fc.bigInt({ min: 17_90n, max: 200_00n }),
	tools: fc.bigInt({ min: 0n, max: 1_000_00n }),
	overheads: fc.bigInt({ min: 0n, max: 1_000_00n }),
	packaging: fc.bigInt({ min: 0n, max: 1_000_00n }),
	feePoints: fc.integer({ min: 0, max: 5000 }),
});

test('at the floor she earns the minimum, at wholesale her wage, to the centime', () => {
	fc.assert(
		fc.property(anySheet, (any) => {
			const { floor, wholesale, expenses } = mirror(any, 17_90n);
			expect(earnedPerHour(floor, expenses, any)).toBeGreaterThanOrEqual(17_90n - 60n);
			expect(earnedPerHour(wholesale, expenses, any)).toBeGreaterThanOrEqual(any.wage - 60n);
		}),
	);
});

test('a higher price never earns less', () => {
	fc.assert(
		fc.property(anySheet, fc.bigInt({ min: 1n, max: 10_000_00n }), (any, price) => {
			const { expenses } = mirror(any, 17_90n);
			expect(earnedPerHour(price + 100n, expenses, any)).toBeGreaterThanOrEqual(
				earnedPerHour(price, expenses, any),
			);
		}),
	);
});
