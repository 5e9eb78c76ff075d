import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '#platform/server/database.ts';

/** Until the workers have done what is due: certificates follow marks, projects follow certificates. */
export async function drain(db: Db): Promise<void> {
	const due = sql<{ count: number }>`select count(*)::int as count from pgboss.job
		where state in ('created', 'retry', 'active') and start_after <= now()`;
	for (;;) {
		const { rows } = await due.execute(db);
		if (!rows[0]?.count) return;
		await wait(100);
	}
}
