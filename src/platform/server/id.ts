import { randomUUIDv7 } from 'node:crypto';

/** A UUIDv7: made in the program, so that every PostgreSQL serves; sorts by the time it was made. */
export const newId = (): string => randomUUIDv7();
