import { sql } from 'kysely';
import type { Ctx, School } from '../context.ts';
import { json } from '../database.ts';
import { newId } from '../id.ts';

export const channel = 'hirfa_live';

/** PostgreSQL takes 8000 bytes, and the rest of the event needs some. */
const mostBytes = 7000;

export const topicIn = (school: School, topic: string) => `${school.id} ${topic}`;

/**
 * Tells everyone who has `topic` of this school open, when the caller's transaction is committed
 * and not otherwise. It is a hint that something changed: `data` of more than 7 kB is left out (it
 * arrives as null), so a page must be able to ask for what it shows.
 */
export async function publish(tx: Ctx, topic: string, data: unknown) {
	const event = { id: newId(), topic: topicIn(tx.school, topic), data };
	const whole = json(event);
	const sent = Buffer.byteLength(whole) > mostBytes ? json({ ...event, data: null }) : whole;
	await sql`select pg_notify(${channel}, ${sent})`.execute(tx.db);
}
