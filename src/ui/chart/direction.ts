import { getLocale, getTextDirection } from '#messages/runtime.js';

/** Time runs with the reading: to the left in Arabic. */
export const isRightToLeft = () => getTextDirection(getLocale()) === 'rtl';

/** Places of n marks across a width, the first where reading begins. */
export function places(n: number, step: number, first: number): number[] {
	const xs = Array.from({ length: n }, (_, i) => first + i * step);
	return isRightToLeft() ? xs.reverse() : xs;
}
