import { setTimeout as after } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Whether the database answers within so many milliseconds; it never throws and never hangs. */
export async function isAnswering(db: Db, patience = 2000): Promise<boolean> {
	const deadline = new AbortController();
	const asked = sql`select 1`.execute(db).then(
		() => true,
		() => false,
	);
	const waited = after(patience, false, { signal: deadline.signal }).catch(() => false);
	const answer = await Promise.race([asked, waited]);
	deadline.abort();
	return answer;
}
