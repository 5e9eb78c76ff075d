import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelField, markRubric, readLevels, unmarked } from './rules.rubric.ts';

const criteria = [
	{ key: 'safety', weight: 15, eliminatory: true, title: {}, levels: [] },
	{ key: 'technique', weight: 35, title: {}, levels: [] },
	{ key: 'finish', weight: 20, title: {}, levels: [] },
	{ key: 'time', weight: 15, title: {}, levels: [] },
	{ key: 'oral', weight: 15, title: {}, levels: [] },
];

test.each([
	[
		{ safety: 3, technique: 3, finish: 3, time: 3, oral: 3 },
		{ score: 100, passed: true },
	],
	[
		{ safety: 2, technique: 2, finish: 2, time: 2, oral: 1 },
		{ score: 62, passed: true },
	],
	[
		{ safety: 1, technique: 2, finish: 1, time: 2, oral: 1 },
		{ score: 50, passed: false },
	],
	[
		{ safety: 0, technique: 3, finish: 3, time: 3, oral: 3 },
		{ score: 85, passed: false },
	],
	[{}, { score: 0, passed: false }],
])('%j gives %j', (levels, marked) => {
	expect(markRubric(criteria, levels, 60)).toEqual(marked);
});

test('a better level never lowers the score', () => {
	const level = fc.integer({ min: 0, max: 3 });
	const levels = fc.record({
		safety: level,
		technique: level,
		finish: level,
		time: level,
		oral: level,
	});
	fc.assert(
		fc.property(levels, fc.constantFrom(...criteria.map(({ key }) => key)), (given, key) => {
			const better = { ...given, [key]: 3 };
			expect(markRubric(criteria, better, 60).score).toBeGreaterThanOrEqual(
				markRubric(criteria, given, 60).score,
			);
		}),
	);
});

test('what has no level yet is named', () => {
	expect(unmarked(criteria, { safety: 0, oral: 3 })).toEqual(['technique', 'finish', 'time']);
});

test('the levels of a form come back as they were given, and nothing else', () =>
	expect(
		readLevels({
			[levelField('safety')]: '0',
			[levelField('technique')]: '3',
			[levelField('oral')]: '4',
			[levelField('time')]: '',
			feedback: '2',
		}),
	).toEqual({ safety: 0, technique: 3 }));
