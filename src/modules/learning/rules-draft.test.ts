import fc from 'fast-check';
import { expect, test } from 'vitest';
import { duplicated, emptyStep, inserted, moved, removed } from './rules-draft.ts';

const steps = ['a', 'b', 'c'].map(emptyStep);
const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key).join('');

test.each([
	['b', 'up', 'bac'],
	['b', 'down', 'acb'],
	['a', 'up', 'abc'],
	['c', 'down', 'abc'],
	['x', 'up', 'abc'],
] as const)('%s moved %s: %s', (key, way, expected) => {
	expect(keys(moved(steps, (step) => step.key === key, way))).toBe(expected);
});

test('moving up and down again changes nothing but at the ends', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), (rows, at) => {
			const chosen = rows[at % rows.length];
			const is = (row: number) => row === chosen;
			const there = moved(rows, is, 'up');
			expect([...there].sort()).toEqual([...rows].sort());
			if (rows[0] !== chosen) expect(moved(there, is, 'down')).toEqual(rows);
		}),
	);
});

test('a step is put behind another, copied and taken away', () => {
	expect(keys(inserted(steps, emptyStep('n'), 'a'))).toBe('anbc');
	expect(keys(inserted(steps, emptyStep('n')))).toBe('abcn');
	expect(keys(duplicated(steps, 'b', 'n'))).toBe('abnc');
	expect(keys(removed(steps, 'b'))).toBe('ac');
});
