import { randomInt } from 'node:crypto';
import { hashSecret } from './secret.ts';

export const newCode = () => randomInt(1_000_000).toString().padStart(6, '0');

/** Six digits alone are guessed from their hash; the token, which is not stored, salts them. */
export const hashCode = (token: string, code: string) => hashSecret(`${token}:${code}`);
