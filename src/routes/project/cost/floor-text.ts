import { m } from '#messages/messages.js';
import { formatAmount } from '#ui/money.ts';
import type { Floor } from './floor.ts';

/** The legal minimum in one sentence, with its year; that nobody checked it yet is said. */
export const floorText = ({ amount, year, verified }: Floor) => {
	const words = { amount: formatAmount(BigInt(amount)), year };
	return verified ? m.enterprise_floor(words) : m.enterprise_floor_unverified(words);
};
