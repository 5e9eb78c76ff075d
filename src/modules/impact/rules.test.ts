import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageBand, breakDown, hide, totals, type Group } from './rules.ts';

const group = (sex: string | null, indicator: Group['indicator'], people: number): Group => ({
	sex,
	age: null,
	setting: null,
	region: null,
	craft: null,
	indicator,
	people,
	count: people,
	amount: 0n,
});

test('people of all groups add up', () => {
	const sums = totals([group('woman', 'enrolled', 30), group('man', 'enrolled', 10)]);
	expect(sums.enrolled).toEqual({ people: 40, count: 40, amount: 0n });
	expect(sums.shop.people).toBe(0);
});

test.each([
	[[30, 10], []],
	[
		[30, 4],
		[1, 0],
	],
	[
		[30, 10, 4],
		[2, 1],
	],
	[
		[30, 3, 4],
		[1, 2],
	],
	[[30, 0], []],
	[[3], [0]],
])('of %j the places %j are hidden', (people, places) => {
	expect([...hide(people)].sort()).toEqual([...places].sort());
});

test('nobody is found by subtracting what is shown from the total', () => {
	fc.assert(
		fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 8 }), (people) => {
			const hidden = [...hide(people)];
			const sum = hidden.reduce((total, at) => total + (people[at] ?? 0), 0);
			const others = people.filter((count, at) => count > 0 && !hidden.includes(at));
			if (hidden.length && others.length) expect(hidden.length).toBeGreaterThan(1);
			if (hidden.length > 1) expect(sum).toBeGreaterThan(1);
			expect(others.every((count) => count >= 5)).toBe(true);
		}),
	);
});

test('a breakdown has the largest first', () => {
	const rows = breakDown([group('man', 'enrolled', 8), group('woman', 'enrolled', 32)], 'sex');
	expect(rows.map(({ value, cells }) => [value, cells.enrolled?.people])).toEqual([
		['woman', 32],
		['man', 8],
	]);
});

test.each([
	[2008, '15-24'],
	[2001, '25-34'],
	[1991, '35+'],
	[null, null],
])('born in %s is in band %s', (year, band) => {
	expect(ageBand(year, new Date('2026-06-01'))).toBe(band);
});
