import { memberName } from '#modules/school/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';

type Known = Partial<{
	craft_id: string | null;
	region_code: string | null;
	certificate_code: string | null;
	shop_slug: string | null;
	listed: boolean;
}>;

/** Adds to the directory what another module has just told of a maker; what it did not tell stays. */
export async function noteMaker(tx: Ctx, id: string, known: Known): Promise<void> {
	const told = Object.fromEntries(
		Object.entries({ ...known, name: await memberName(tx, id) }).filter(
			([, value]) => value !== null && value !== undefined,
		),
	);
	await inSchool(tx)
		.insertInto('network.maker', {
			id,
			name: '',
			craft_id: null,
			region_code: null,
			certificate_code: null,
			shop_slug: null,
			listed: false,
			...told,
			since: tx.now,
		})
		.onConflict((conflict) => conflict.columns(['school_id', 'id']).doUpdateSet(told))
		.execute();
}

/** What the directory knows of a maker; undefined when nobody has told of her. */
export const findMaker = (tx: Ctx, id: string) =>
	inSchool(tx).selectFrom('network.maker').selectAll().where('id', '=', id).executeTakeFirst();
