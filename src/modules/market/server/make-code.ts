import { randomInt } from 'node:crypto';
import { codeLength, codeLetters } from '../rules-code.ts';

/** The code of an order: who knows it may follow the order, so it cannot be guessed (58 bits). */
export const makeCode = () =>
	Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('');

/** Six figures that the buyer says at the door. */
export const makeDoorCode = () => randomInt(1_000_000).toString().padStart(6, '0');
