import { expect, test } from 'vitest';
import { standing, workStanding } from './rules.standing.ts';

const open = { state: 'open', score: null, passed: null } as const;
const failed = { state: 'submitted', score: 40, passed: false } as const;
const passed = { state: 'submitted', score: 80, passed: true } as const;

test.each([
	[[], 'new', undefined, 3],
	[[open], 'open', undefined, 2],
	[[failed], 'again', 40, 2],
	[[failed, failed, failed], 'out_of_tries', 40, 0],
	[[failed, passed], 'passed', 80, 1],
] as const)('%j stands as %s', (sittings, word, best, triesLeft) => {
	expect(standing(sittings, 3)).toEqual({ standing: word, best, triesLeft });
});

test.each([
	[undefined, 'new'],
	[{ state: 'draft', passed: null }, 'draft'],
	[{ state: 'submitted', passed: null }, 'waiting'],
	[{ state: 'marked', passed: false }, 'again'],
	[{ state: 'marked', passed: true }, 'passed'],
] as const)('a work %j is %s', (last, expected) => expect(workStanding(last)).toBe(expected));
