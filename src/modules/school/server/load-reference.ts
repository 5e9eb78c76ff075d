import { readFile } from 'node:fs/promises';
import type { Db } from '#platform/server/database.ts';
import { json } from '#platform/server/database.ts';
import { readCrafts, readRegions } from '../rules-reference.ts';

const folder = 'content/reference';

/** Regions and crafts from the shipped files; a corrected file corrects the rows, none is removed. */
export async function loadReference(db: Db) {
	const regions = readRegions(await readFile(`${folder}/regions.txt`, 'utf8'));
	await db
		.insertInto('school.region')
		.values(regions.map(({ code, name }) => ({ code, name: json(name) })))
		.onConflict((conflict) =>
			conflict.column('code').doUpdateSet((row) => ({ name: row.ref('excluded.name') })),
		)
		.execute();
	const crafts = readCrafts(await readFile(`${folder}/crafts.txt`, 'utf8'));
	await db
		.insertInto('school.craft')
		.values(
			crafts.map(({ id, branch, name, branchName, hsCodes }, index) => ({
				id,
				branch,
				name: json(name),
				branch_name: json(branchName),
				hs_codes: hsCodes,
				position: index + 1,
			})),
		)
		.onConflict((conflict) =>
			conflict.column('id').doUpdateSet((row) => ({
				branch: row.ref('excluded.branch'),
				name: row.ref('excluded.name'),
				branch_name: row.ref('excluded.branch_name'),
				hs_codes: row.ref('excluded.hs_codes'),
				position: row.ref('excluded.position'),
			})),
		)
		.execute();
}
