import { createHash, randomBytes } from 'node:crypto';

/** Random words for a cookie or a card: 256 bits unless told, safe in an address. */
export const newSecret = (bytes = 32) => randomBytes(bytes).toString('base64url');

/** A copy of the table must not sign anybody in. */
export const hashSecret = (secret: string) => createHash('sha256').update(secret).digest('hex');
