import { star } from './draw.ts';

/** The mark: two squares crossed, three times. */
export const mark =
	`<svg viewBox="0 0 40 40" aria-hidden="true"><path fill="#f7b21b" d="${star(20, 20, 20)}"/>` +
	`<path fill="#0b6650" d="${star(20, 20, 12.5, undefined, 8, 22.5)}"/>` +
	`<path fill="#fff6ef" d="${star(20, 20, 5)}"/></svg>`;
