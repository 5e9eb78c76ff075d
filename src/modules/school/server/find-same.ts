import { sql } from 'kysely';
import { fold } from '#platform/fold.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';

/** The member with this name and this phone, however the name is spelt; undefined for a new person. */
export async function findSame(tx: Ctx, name: string, phone: string | undefined) {
	const folded = fold(name);
	// A double tap sends the form twice at the same moment: the second waits and finds the first.
	const key = `member:${tx.school.id}:${phone ?? ''}:${folded}`;
	await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx.db);
	const same = await inSchool(tx)
		.selectFrom('school.member')
		.select('id')
		.where('name_folded', '=', folded)
		.where('phone', 'is not distinct from', phone ?? null)
		.executeTakeFirst();
	return same?.id;
}
