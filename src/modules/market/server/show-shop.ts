import { sql } from 'kysely';
import type { Currency } from '#platform/money.ts';
import type { Visit } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { pick } from '#platform/text.ts';
import { NotFound } from '#platform/errors.ts';
import { findShopAddress } from './find-piece.ts';
import { findNames } from './names.ts';
import { getShop } from './shop-queries.ts';
import { showCard } from './show-card.ts';
import { priceShower } from './show-price.ts';

/** The public page of a shop: who she is, what she has. 404 for one that was closed. */
export async function showShop(visit: Visit, slug: string, currency: Currency) {
	const { ctx, shopId } = await findShopAddress(visit, slug);
	const [shop, rows, names, showPrice] = await Promise.all([
		getShop(ctx, shopId),
		inSchool(ctx)
			.selectFrom('market.listing')
			.select([
				'id',
				'slug as piece',
				'shop_slug as shop',
				'shop_name as shopName',
				'title',
				'craft_id as craftId',
				'town',
				'price',
				'cover',
				sql<number>`on_hand - reserved`.as('left'),
			])
			.where('shop_id', '=', shopId)
			.where('status', '=', 'published')
			.where('on_hand', '>', 0)
			.orderBy('published_at', 'desc')
			.orderBy('id', 'desc')
			.limit(96)
			.execute(),
		findNames(visit),
		priceShower(visit, currency),
	]);
	if (shop.status === 'closed') throw new NotFound(`shop ${slug}`);
	const region = names.regions.find(({ code }) => code === shop.regionCode);
	return {
		slug: shop.slug,
		name: pick(shop.name, visit.locale),
		story: pick(shop.story, visit.locale),
		makerId: shop.makerId,
		makerName: shop.makerName,
		town: shop.town,
		region: region?.name,
		certificateCode: shop.certificateCode,
		isResting: shop.status === 'resting',
		pieces: rows.map((row) => showCard(row, visit.locale, names, showPrice)),
	};
}

export type ShopView = Awaited<ReturnType<typeof showShop>>;
