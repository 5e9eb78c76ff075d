import type { IconName } from '../icons.ts';

/** One of a few things to choose from. */
export type Choice = {
	value: string;
	label: string;
	hint?: string;
	icon?: IconName;
	/** The clip that says the label; null shows the empty star. */
	voice?: string | null;
};
