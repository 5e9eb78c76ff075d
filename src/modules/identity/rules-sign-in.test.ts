import { expect, test } from 'vitest';
import { before, codeLimits, fits, safeNext } from './rules-sign-in.ts';

const now = new Date('2026-01-15T09:00:00Z');
const ago = (...minutes: number[]) => minutes.map((m) => before(now, m * 60_000));

test.each([
	[ago(), true],
	[ago(1, 2), true],
	[ago(1, 2, 3), false],
	[ago(1, 2, 10), true],
	[ago(20, 30, 40, 50, 60, 70, 80, 90, 100), true],
	[ago(20, 30, 40, 50, 60, 70, 80, 90, 100, 110), false],
	[ago(...Array.from({ length: 20 }, (_, index) => 1440 + index)), true],
])('codes sent %j: another one fits: %s', (sent, expected) => {
	expect(fits(codeLimits.phone, sent, now)).toBe(expected);
});

test.each([
	['/sell/new?x=1', '/sell/new?x=1'],
	['/fr/learn', '/fr/learn'],
	['//evil.example', undefined],
	['/\\evil.example', undefined],
	['/\t/evil.example', undefined],
	['https://evil.example', undefined],
	['javascript:alert(1)', undefined],
	['', undefined],
	[null, undefined],
])('after signing in, %s leads to %s', (next, expected) => {
	expect(safeNext(next)).toBe(expected);
});
