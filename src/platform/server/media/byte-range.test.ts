import { expect, test } from 'vitest';
import { readRange } from './byte-range.ts';

test.each([
	[null, undefined],
	['bytes=0-9', { start: 0, end: 9 }],
	['bytes=90-', { start: 90, end: 99 }],
	['bytes=90-500', { start: 90, end: 99 }],
	['bytes=-10', { start: 90, end: 99 }],
	['bytes=-500', { start: 0, end: 99 }],
	['bytes=99-99', { start: 99, end: 99 }],
	['bytes=100-', 'unsatisfiable'],
	['bytes=-0', 'unsatisfiable'],
	['bytes=9-0', undefined],
	['bytes=0-1,5-6', undefined],
	['bytes=-', undefined],
	['lines=0-9', undefined],
])('of 100 bytes, %s asks for %o', (header, range) =>
	expect(readRange(header, 100)).toEqual(range),
);
