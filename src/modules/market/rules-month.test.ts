import { expect, test } from 'vitest';
import { lastMonths } from './rules-month.ts';

test('the last months go back over the new year', () => {
	expect(lastMonths(new Date('2027-02-10T12:00:00Z'), 4)).toEqual([
		'2026-11',
		'2026-12',
		'2027-01',
		'2027-02',
	]);
});

test('the month is that of Morocco, an hour before it is so in Greenwich', () => {
	expect(lastMonths(new Date('2026-10-31T23:30:00Z'), 1)).toEqual(['2026-11']);
});
