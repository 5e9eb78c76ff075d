import { expect, test } from 'vitest';
import { firstPage, mayListLearners, mayManageMembers, mayOpenSchool } from './rules.ts';

test.each([
	[[], false, false, false],
	[['learner'], false, false, false],
	[['trainer'], false, true, false],
	[['coordinator'], true, true, false],
	[['operator'], true, true, true],
] as const)(
	'%j: manages %s, lists learners %s, opens schools %s',
	(roles, manages, lists, opens) => {
		expect([
			mayManageMembers({ roles }),
			mayListLearners({ roles }),
			mayOpenSchool({ roles }),
		]).toEqual([manages, lists, opens]);
	},
);

const school = (slug: string, ...roles: ('learner' | 'trainer' | 'coordinator')[]) => ({
	slug,
	roles,
});

test.each([
	[[school('temara', 'learner')], '/learn'],
	[[school('temara', 'learner'), school('taznakht', 'trainer')], '/taznakht/teach'],
	[[school('temara', 'trainer', 'coordinator')], '/temara/members'],
	[[], '/me'],
])('%j begins at %s', (schools, page) => {
	expect(firstPage({ isOperator: false, schools })).toBe(page);
});

test('an operator without a school begins by opening one', () => {
	expect(firstPage({ isOperator: true, schools: [] })).toBe('/schools/new');
});
