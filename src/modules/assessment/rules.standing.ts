import type { SittingState, WorkState } from './rules.ts';

type Past = { state: SittingState; score: number | null; passed: boolean | null };

export type Standing = {
	standing: 'new' | 'open' | 'passed' | 'again' | 'out_of_tries';
	best: number | undefined;
	triesLeft: number;
};

/** Where a learner stands in a test, from her sittings of it. */
export function standing(sittings: readonly Past[], maxTries: number): Standing {
	const scores = sittings.flatMap(({ score }) => score ?? []);
	const best = scores.length ? Math.max(...scores) : undefined;
	const triesLeft = Math.max(0, maxTries - sittings.length);
	const say = (standing: Standing['standing']) => ({ standing, best, triesLeft });
	if (sittings.some(({ passed }) => passed)) return say('passed');
	if (sittings.some(({ state }) => state === 'open')) return say('open');
	if (!sittings.length) return say('new');
	return say(triesLeft ? 'again' : 'out_of_tries');
}

export type WorkStanding = 'new' | 'draft' | 'waiting' | 'passed' | 'again';

/** Where a learner stands in a practical work, from the last of her works. */
export function workStanding(
	last: { state: WorkState; passed: boolean | null } | undefined,
): WorkStanding {
	if (!last) return 'new';
	if (last.state === 'draft') return 'draft';
	if (last.state === 'submitted') return 'waiting';
	return last.passed ? 'passed' : 'again';
}
