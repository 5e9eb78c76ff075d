import { authorise, found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayRunShop } from '../rules-listing.ts';
import { getShop } from './shop-queries.ts';

const columns = [
	'id',
	'shop_id as shopId',
	'slug',
	'shop_slug as shopSlug',
	'title',
	'description',
	'craft_id as craftId',
	'region_code as regionCode',
	'price',
	'currency',
	'materials',
	'dimensions',
	'weight_g as weightG',
	'price_split as priceSplit',
	'cover',
	'status',
	'on_hand as onHand',
	'reserved',
	'published_at as publishedAt',
] as const;

/** A piece of a shop that the actor runs, drafts too, with its photos in order; 404 elsewhere. */
export async function getMyListing(ctx: Ctx, listingId: string) {
	const { listing, shop } = await findToChange(ctx, listingId);
	const photos = await inSchool(ctx)
		.selectFrom('market.listing_photo')
		.select(['file_id as fileId', 'width', 'height', 'alt'])
		.where('listing_id', '=', listingId)
		.orderBy('position')
		.execute();
	return { ...listing, shop, photos };
}

/** All pieces of a shop that the actor runs, newest first, without those that she removed. */
export async function listMyListings(ctx: Ctx, shopId: string) {
	authorise(mayRunShop(ctx.actor, await getShop(ctx, shopId)));
	return listings(ctx)
		.where('shop_id', '=', shopId)
		.where('status', '<>', 'removed')
		.orderBy('created_at', 'desc')
		.orderBy('id', 'desc')
		.limit(500)
		.execute();
}

/** For the use cases that change a piece: it and its shop, when the actor runs that shop. */
export async function findToChange(ctx: Ctx, listingId: string) {
	const row = await listings(ctx).where('id', '=', listingId).executeTakeFirst();
	const listing = found(row, `listing ${listingId}`);
	const shop = await getShop(ctx, listing.shopId);
	authorise(mayRunShop(ctx.actor, shop));
	return { listing, shop };
}

const listings = (ctx: Ctx) => inSchool(ctx).selectFrom('market.listing').select(columns);

export type MyListing = Awaited<ReturnType<typeof listMyListings>>[number];
