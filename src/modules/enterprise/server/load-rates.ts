import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Db } from '#platform/server/database.ts';

const Rates = v.object({
	minimum_wage: v.array(
		v.object({
			from: v.pipe(v.string(), v.isoDate()),
			amount: v.pipe(
				v.number(),
				v.integer(),
				v.minValue(1),
				v.transform((amount) => BigInt(amount)),
			),
			currency: v.literal('MAD'),
			per: v.literal('hour'),
			verified: v.boolean(),
		}),
	),
});

/** The dated wages of content/reference/rates.yaml; loading again changes nothing. */
export async function loadWages(db: Db, path = 'content/reference/rates.yaml') {
	const { minimum_wage } = v.parse(Rates, parse(await readFile(path, 'utf8')));
	for (const { from, amount, verified } of minimum_wage)
		await db
			.insertInto('enterprise.wage_floor')
			.values({ starts_on: from, amount, verified })
			.onConflict((conflict) => conflict.column('starts_on').doUpdateSet({ amount, verified }))
			.execute();
}
