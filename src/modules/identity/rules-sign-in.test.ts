import { expect, test } from 'vitest';
import { safeNext } from './rules-sign-in.ts';

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
