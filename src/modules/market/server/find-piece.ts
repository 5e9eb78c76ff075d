import { findSchoolById } from '#modules/school/index.server.ts';
import { found } from '#platform/errors.ts';
import type { Ctx, Visit } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';

/** The school and the id of the shop at that address, then a query that asks that school alone. */
export async function findShopAddress(visit: Visit, slug: string) {
	const row = await visit.db
		.selectFrom('market.shop_address')
		.select(['school_id', 'shop_id'])
		.where('slug', '=', slug)
		.executeTakeFirst();
	const { school_id, shop_id } = found(row, `shop ${slug}`);
	const ctx: Ctx = { ...visit, school: await findSchoolById(visit.db, school_id) };
	return { ctx, shopId: shop_id };
}

/** A piece that anyone may see, by its address; 404 for a draft, one taken away or an unknown word. */
export async function findPiece(visit: Visit, shopSlug: string, slug: string) {
	const { ctx, shopId } = await findShopAddress(visit, shopSlug);
	const row = await inSchool(ctx)
		.selectFrom('market.listing')
		.select([
			'id',
			'school_id as schoolId',
			'shop_id as shopId',
			'slug',
			'shop_slug as shopSlug',
			'shop_name as shopName',
			'title',
			'description',
			'craft_id as craftId',
			'region_code as regionCode',
			'town',
			'price',
			'currency',
			'materials',
			'dimensions',
			'weight_g as weightG',
			'made_by_woman as madeByWoman',
			'price_split as priceSplit',
			'cover',
			'status',
			'on_hand as onHand',
			'reserved',
			'published_at as publishedAt',
		])
		.where('shop_id', '=', shopId)
		.where('slug', '=', slug)
		.where('status', 'in', ['published', 'paused'])
		.executeTakeFirst();
	return { ...found(row, `piece ${shopSlug}/${slug}`), school: ctx.school };
}

export type Piece = Awaited<ReturnType<typeof findPiece>>;
