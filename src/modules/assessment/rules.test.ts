import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLate, scoreAnswers, shuffle, withoutAnswers } from './rules.ts';

const items = ['q1', 'q2', 'q3'].map((key) => ({
	key,
	question: { ar: 'سؤال' },
	options: [
		{ key: 'a', text: { ar: 'نعم' }, right: true },
		{ key: 'b', text: { ar: 'لا' } },
	],
}));

test.each([
	[{}, 0],
	[{ q1: 'a' }, 33],
	[{ q1: 'a', q2: 'a', q3: 'b' }, 67],
	[{ q1: 'a', q2: 'a', q3: 'a' }, 100],
	[{ q1: 'a', q9: 'a' }, 33],
])('%j scores %i', (answers, score) => {
	expect(scoreAnswers(items, new Map(Object.entries(answers)))).toBe(score);
});

test('nothing that reaches the phone tells the right option', () => {
	expect(JSON.stringify(withoutAnswers(items))).not.toContain('right');
	expect(withoutAnswers(items)[0]?.options.map(({ key }) => key)).toEqual(['a', 'b']);
});

test('a shuffle keeps everything, and the seed decides the order', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.integer()), fc.nat(), (list, seed) => {
			expect(shuffle(list, seed)).toEqual(shuffle(list, seed));
			expect(shuffle(list, seed).sort()).toEqual([...list].sort());
		}),
	);
});

test('an answer in the minute of grace is in time, after it is late', () => {
	const closes = new Date('2026-01-15T10:00:00Z');
	expect(isLate(closes, new Date('2026-01-15T10:01:00Z'))).toBe(false);
	expect(isLate(closes, new Date('2026-01-15T10:01:01Z'))).toBe(true);
});
