import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
	atRow,
	draftSheet,
	fromMinor,
	rowsOf,
	sheetInput,
	toMinor,
	typedFrom,
} from './rules-form.ts';
import { CostSheet, units } from './schema.ts';

test.each([
	['12,5', 2, '1250'],
	['12.5', 2, '1250'],
	['1 250', 2, '125000'],
	['٢٠', 2, '2000'],
	['0', 2, '0'],
	['.5', 3, '500'],
	['', 2, ''],
	['1,239', 2, '123'],
	['دينار', 2, 'دينار'],
])('%s with %i places is %s', (typed, places, digits) => {
	expect(toMinor(typed, places)).toBe(digits);
});

test('what is shown of an amount reads back as that amount', () => {
	fc.assert(
		fc.property(fc.bigInt(1n, 10n ** 10n), (amount) => {
			expect(toMinor(fromMinor(amount, 2), 2)).toBe(`${amount}`);
		}),
	);
});

const amount = fc.bigInt(0n, 10_000_000n);
const material = fc.record({
	name: fc.constantFrom('صوف', 'fil', 'dye'),
	unit: fc.constantFrom(...units),
	quantity: fc.integer({ min: 1, max: 1_000_000 }),
	unitPrice: amount,
	waste: fc.integer({ min: 0, max: 10_000 }),
});
const sheet: fc.Arbitrary<CostSheet> = fc.record({
	name: fc.constant('زربية'),
	materials: fc.array(material, { maxLength: 20 }),
	minutes: fc.integer({ min: 1, max: 60_000 }),
	wage: fc.bigInt(1n, 100_000n),
	tools: amount,
	overheads: amount,
	packaging: amount,
	feePoints: fc.integer({ min: 0, max: 5000 }),
	price: amount,
	shared: fc.boolean(),
});

test('a kept sheet comes back from its form as it was', () => {
	fc.assert(
		fc.property(sheet, (kept) => {
			expect(v.parse(CostSheet, sheetInput(typedFrom(kept)).sheet)).toEqual(kept);
		}),
	);
});

test('the mirror counts what can be read and refuses nothing', () => {
	const typed = { hours: '2', minutes: 'x', price: 'beaucoup', 'materials.0.quantity': '-1' };
	expect(draftSheet(typed)).toMatchObject({ minutes: 0, price: 0n, materials: [{ quantity: 0 }] });
	expect(draftSheet({ hours: '2', minutes: '30' }).minutes).toBe(150);
});

test('an empty row between two is left out, and a problem finds its row again', () => {
	const typed = { rows: '3', 'materials.0.name': 'صوف', 'materials.2.name': 'خيط' };
	const { sheet, rows } = sheetInput(typed);
	expect(sheet.materials.map(({ name }) => name)).toEqual(['صوف', 'خيط']);
	expect(atRow('materials.1.quantity', rows)).toBe('materials.2.quantity');
	expect(atRow('wage', rows)).toBe('wage');
});

test.each([
	[undefined, 1],
	['0', 1],
	['4', 4],
	['400', 20],
])('%s rows are shown as %i', (rows, shown) => {
	expect(rowsOf({ rows })).toBe(shown);
});
