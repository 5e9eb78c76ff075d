import { erasedName } from '#modules/identity/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { inSchool } from '#platform/server/in-school.ts';

/** Her shop and pieces, the orders she took and those she placed in this school. */
export const exportPerson = async (ctx: Ctx, personId: string) => ({
	shops: await inSchool(ctx)
		.selectFrom('market.shop')
		.select(['slug', 'name', 'story', 'town', 'region_code', 'bank', 'opened_at'])
		.where('maker_id', '=', personId)
		.execute(),
	pieces: await inSchool(ctx)
		.selectFrom('market.listing')
		.innerJoin('market.shop', (join) =>
			join
				.onRef('market.shop.school_id', '=', 'market.listing.school_id')
				.onRef('market.shop.id', '=', 'market.listing.shop_id'),
		)
		.select(['title', 'description', 'price', 'market.listing.status'])
		.where('maker_id', '=', personId)
		.execute(),
	sold: await ordersOf(ctx).where('maker_id', '=', personId).execute(),
	bought: await ordersOf(ctx)
		.select(['buyer', 'destination'])
		.where('buyer_id', '=', personId)
		.execute(),
});

const ordersOf = (ctx: Ctx) =>
	inSchool(ctx).selectFrom('market.shop_order').select(['code', 'state', 'total', 'placed_at']);

/** Her shop closes and loses her name; orders and the ledger stay, for others rely on them. */
export async function erasePerson(tx: Ctx, personId: string) {
	const shops = await inSchool(tx)
		.updateTable('market.shop')
		.set({
			status: 'closed',
			name: json({ ar: erasedName }),
			maker_name: erasedName,
			story: json({}),
			bank: null,
			cover: null,
		})
		.where('maker_id', '=', personId)
		.where('kind', '=', 'maker')
		.returning('id')
		.execute();
	for (const { id } of shops)
		await inSchool(tx)
			.updateTable('market.listing')
			.set({ status: 'removed', shop_name: json({ ar: erasedName }), words: json({}) })
			.where('shop_id', '=', id)
			.execute();
	await inSchool(tx)
		.updateTable('market.shop_order')
		.set({
			buyer: json({ name: erasedName, phone: '' }),
			destination: json({ country: '' }),
			buyer_id: null,
		})
		.where('buyer_id', '=', personId)
		.where('state', 'in', ['refused', 'settled', 'cancelled', 'expired'])
		.execute();
}
