import type { Pace } from '#modules/learning/rules-pace.ts';

/** The colour of each pace's badge. */
export const paceKind = {
	call: 'warn',
	stopped: 'stop',
	on_time: 'go',
	waiting: 'plain',
	finished: 'know',
	certified: 'go',
} as const satisfies Record<Pace, string>;
