import { loadWages } from '#modules/enterprise/index.server.ts';
import { loadTradeRules } from '#modules/market/index.server.ts';
import { loadReference } from '#modules/school/index.server.ts';
import type { Db } from '#platform/server/database.ts';

/** What is shipped in content/, loaded at every start after the migrations; each loader may run again. */
export async function loadContent(db: Db) {
	await loadReference(db);
	await loadTradeRules(db);
	await loadWages(db);
}
