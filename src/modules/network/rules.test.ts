import { expect, test } from 'vitest';
import { checkSaid, isMember, mayHide } from './rules.ts';

test.each([
	[{ text: 'مبروك' }, true],
	[{ text: '', voiceFile: 'a' }, true],
	[{ text: '', photoFile: 'a' }, true],
	[{ text: '' }, false],
])('%j may be said: %s', (said, may) => {
	expect(checkSaid(said).ok).toBe(may);
});

test.each([
	[[], false],
	[['operator'], false],
	[['learner'], true],
	[['operator', 'coordinator'], true],
] as const)('%j is a member: %s', (roles, member) => {
	expect(isMember({ id: 'a', roles })).toBe(member);
});

test('the author and the staff hide a post', () => {
	expect(mayHide({ id: 'a', roles: ['learner'] }, 'a')).toBe(true);
	expect(mayHide({ id: 'b', roles: ['learner'] }, 'a')).toBe(false);
	expect(mayHide({ id: 'b', roles: ['trainer'] }, 'a')).toBe(true);
});
