import type { Kysely } from 'kysely';
import type { Db, SchoolTables, SharedTables } from './database.ts';

/** Every read that asks all schools at once, each with a LIMIT or an aggregate. */
type Reason = 'market search' | 'public programmes' | 'public makers' | 'public counts';

/** The one door to the tables of all schools at once; the reasons are a closed list. */
export const acrossSchools = (db: Db, reason: Reason): Kysely<SharedTables & SchoolTables> => {
	void reason;
	return db as unknown as Kysely<SharedTables & SchoolTables>;
};
