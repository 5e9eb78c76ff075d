import { randomInt } from 'node:crypto';
import { findCraft } from '#modules/school/index.server.ts';
import { authorise } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayRunShop } from '../rules-listing.ts';
import { slugOf, withEnding } from '../rules-slug.ts';
import type { CreateListing } from '../schema.ts';
import { composeWords } from './compose-words.ts';
import { getShop } from './shop-queries.ts';

/** A draft that nobody sees until it is published. */
export async function createListing(
	ctx: Ctx,
	input: CreateListing,
): Promise<Result<{ listingId: string; slug: string }, 'craft_unknown'>> {
	const shop = await getShop(ctx, input.shopId);
	authorise(mayRunShop(ctx.actor, shop));
	if (!(await findCraft(ctx, input.craftId))) return refuse('craft_unknown');

	return inTransaction(ctx, async (tx) => {
		const listingId = newId();
		const slug = await freeSlug(tx, shop.id, slugOf(input.title, 'piece'));
		await inSchool(tx)
			.insertInto('market.listing', {
				id: listingId,
				shop_id: shop.id,
				slug,
				shop_slug: shop.slug,
				shop_name: json(shop.name),
				title: json(input.title),
				description: json(input.description),
				craft_id: input.craftId,
				region_code: shop.regionCode,
				town: shop.town,
				price: input.price,
				currency: 'MAD',
				materials: json(input.materials),
				dimensions: json(input.dimensions),
				weight_g: input.weightG,
				made_by_woman: shop.madeByWoman,
				price_split: input.priceSplit ? json(input.priceSplit) : null,
				cover: null,
				status: 'draft',
				on_hand: input.stock,
				reserved: 0,
				words: json(await composeWords(tx, { ...input, shop })),
				published_at: null,
				created_at: tx.now,
				updated_at: tx.now,
			})
			.execute();
		return ok({ listingId, slug });
	});
}

/** Two pieces of one name differ by their ending; the unique index has the last word. */
export async function freeSlug(tx: Ctx, shopId: string, wished: string, own = '') {
	const taken = await inSchool(tx)
		.selectFrom('market.listing')
		.select('id')
		.where('shop_id', '=', shopId)
		.where('slug', '=', wished)
		.executeTakeFirst();
	return taken && taken.id !== own
		? withEnding(
				wished,
				randomInt(36 ** 5)
					.toString(36)
					.padStart(5, '0'),
			)
		: wished;
}
