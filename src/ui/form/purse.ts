/** Bank notes and coins of the dirham, as they lie in a hand. */
export const notes = [20, 50, 100, 200] as const;
export const coins = [1, 2, 5, 10] as const;

/** The metal a coin shows: silver, gold, or gold in a ring of silver. */
export const coinFace: Record<(typeof coins)[number], string> = {
	1: 'silver',
	2: '',
	5: 'bi',
	10: 'bi',
};
