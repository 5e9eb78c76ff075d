import { expect, test } from 'vitest';
import {
	checkCard,
	checkContact,
	firstPage,
	mayListLearners,
	mayManageMembers,
	mayOpenSchool,
} from './rules.ts';

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

const holder = { left: false, isOperator: false, roles: ['learner'], schools: 1 } as const;

test.each([
	[{}, undefined],
	[{ roles: ['trainer'] }, undefined],
	[{ left: true }, 'card_left'],
	[{ isOperator: true }, 'card_staff'],
	[{ roles: ['learner', 'coordinator'] }, 'card_staff'],
	[{ schools: 2 }, 'card_elsewhere'],
] as const)('a card for one who is %j: %s', (who, refusal) => {
	expect(checkCard({ ...holder, ...who })).toBe(refusal);
});

test.each([
	[{ isOperator: false, schools: 1 }, undefined],
	[{ isOperator: false, schools: 2 }, 'contact_elsewhere'],
	[{ isOperator: true, schools: 1 }, 'contact_elsewhere'],
] as const)('mending the phone of one who is %j: %s', (who, refusal) => {
	expect(checkContact(who)).toBe(refusal);
});
