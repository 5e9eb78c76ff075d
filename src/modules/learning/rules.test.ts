import { expect, test } from 'vitest';
import { addressOf, checkDates, checkSeats, mayManageCohorts, mayTeach } from './rules.ts';

const programme = { trainerId: 'a' };

test.each([
	{ id: 'a', roles: ['trainer'], may: true },
	{ id: 'a', roles: [], may: false },
	{ id: 'b', roles: ['trainer'], may: false },
	{ id: 'b', roles: ['coordinator'], may: true },
	{ id: 'b', roles: ['learner'], may: false },
] as const)('$id as $roles teaches: $may', ({ may, ...actor }) => {
	expect(mayTeach(actor, programme)).toBe(may);
});

test('only a coordinator manages cohorts', () => {
	expect(mayManageCohorts({ id: 'a', roles: ['coordinator'] })).toBe(true);
	expect(mayManageCohorts({ id: 'a', roles: ['trainer', 'learner'] })).toBe(false);
});

test('a cohort may end on the day it starts, not before', () => {
	expect(checkDates({ startsOn: '2026-02-01', endsOn: '2026-02-01' }).ok).toBe(true);
	expect(checkDates({ startsOn: '2026-02-01' }).ok).toBe(true);
	expect(checkDates({ startsOn: '2026-02-01', endsOn: '2026-01-31' }).ok).toBe(false);
});

test('the last seat is given, one more is not', () => {
	expect(checkSeats({ seats: 2, taken: 1 }).ok).toBe(true);
	expect(checkSeats({ seats: 2, taken: 2 })).toEqual({ ok: false, reason: 'cohort_full' });
});

test.each([
	[{ ar: 'زربية', fr: 'Tapis noué à la main', en: '' }, 'tapis-noue-a-la-main'],
	[{ en: ' Clay & glaze! ' }, 'clay-glaze'],
	[{ ar: 'زربية' }, ''],
])('the address of %o is %s', (title, address) => expect(addressOf(title)).toBe(address));
