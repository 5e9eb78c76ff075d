import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paceOf, paces } from './rules-pace.ts';

const now = new Date('2026-03-01T10:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const calendar = { startsOn: '2026-02-01', endsOn: '2026-04-11' };
const learner = { done: 4, lessons: 10, seenAt: ago(1), enrolledAt: ago(40), certified: false };

test.each([
	['she came yesterday', {}, 'on_time'],
	['seven days without a step', { seenAt: ago(7) }, 'call'],
	['just under seven days', { seenAt: ago(6.9) }, 'on_time'],
	['three weeks without a step', { seenAt: ago(21) }, 'stopped'],
	['never came, a month after the start', { seenAt: null, done: 0 }, 'stopped'],
	['enrolled today', { seenAt: null, done: 0, enrolledAt: now }, 'on_time'],
	['comes often but is far behind', { done: 2 }, 'call'],
	['all lessons done', { done: 10, seenAt: ago(60) }, 'finished'],
	['has her certificate', { certified: true, seenAt: ago(60) }, 'certified'],
	['a programme without lessons', { done: 0, lessons: 0 }, 'call'],
] as const)('%s', (_, change, pace) => {
	expect(paceOf({ ...learner, ...change }, calendar, now)).toBe(pace);
});

test('before the first day nobody is behind', () => {
	const later = { startsOn: '2026-03-10', endsOn: null };
	const newcomer = { ...learner, done: 0, seenAt: null };
	expect(paceOf(newcomer, later, now)).toBe('waiting');
	expect(paceOf({ ...newcomer, seenAt: ago(1), done: 1 }, later, now)).toBe('on_time');
});

test('without a last day only silence counts', () => {
	expect(paceOf({ ...learner, done: 0 }, { ...calendar, endsOn: null }, now)).toBe('on_time');
});

test('one lesson more never makes her need somebody more', () => {
	const day = fc.integer({ min: 0, max: 60 });
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 9 }), day, day, (done, seen, enrolled) => {
			const one = { ...learner, done, seenAt: ago(seen), enrolledAt: ago(enrolled) };
			const rank = (done: number) => paces.indexOf(paceOf({ ...one, done }, calendar, now));
			const need = rank(done);
			expect(need === 1 || rank(done + 1) >= need).toBe(true);
		}),
	);
});
