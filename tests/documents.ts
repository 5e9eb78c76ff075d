import { distributeSql } from '#platform/server/catalog/distribute-sql.ts';
import { readCatalog } from '#platform/server/catalog/read-catalog.ts';
import { schemaDocument } from '#platform/server/catalog/schema-document.ts';
import type { Db } from '#platform/server/database.ts';
import { placement } from './placement.ts';

/** Every file that is written from what the program already says, with how to write it. */
export const documents: Record<string, (db: Db) => Promise<string>> = {
	'docs/schema.md': async (db) => schemaDocument(await readCatalog(db), placement),
	'deploy/citus/distribute.sql': async (db) => distributeSql(await readCatalog(db), placement),
};
