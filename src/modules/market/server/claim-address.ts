import { randomInt } from 'node:crypto';
import type { Visit } from '#platform/server/context.ts';
import { withEnding } from '../rules-slug.ts';

const letters = '23456789abcdefghjkmnpqrstuvwxyz';

const anEnding = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');

/** The first free word for a shop of that school: the one wished for, else with an ending. */
export async function claimAddress(
	tx: Visit,
	wished: string,
	shop: { school_id: string; shop_id: string },
): Promise<string> {
	for (const slug of [wished, ...Array.from({ length: 5 }, () => withEnding(wished, anEnding()))]) {
		const { numInsertedOrUpdatedRows } = await tx.db
			.insertInto('market.shop_address')
			.values({ slug, ...shop })
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		if (numInsertedOrUpdatedRows) return slug;
	}
	throw new Error(`no address free for ${wished}`);
}
