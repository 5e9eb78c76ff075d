import { findCraft } from '#modules/school/index.server.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { SetStock, UpdateListing } from '../schema.ts';
import { slugOf } from '../rules-slug.ts';
import { composeWords } from './compose-words.ts';
import { freeSlug } from './create-listing.ts';
import { findToChange } from './listing-queries.ts';

type Listing = Awaited<ReturnType<typeof findToChange>>['listing'];

/**
 * Changes what was given and nothing else; orders keep what they were made of. A draft's address
 * follows its title; that of a piece which people know stays.
 */
export async function updateListing(
	ctx: Ctx,
	{ listingId, ...input }: UpdateListing,
): Promise<Result<undefined, 'craft_unknown'>> {
	const { listing, shop } = await findToChange(ctx, listingId);
	const piece = { ...listing, ...given(input) };
	if (!(await findCraft(ctx, piece.craftId))) return refuse('craft_unknown');
	await inSchool(ctx)
		.updateTable('market.listing')
		.set({
			slug: await slugFor(ctx, listing, input.title),
			title: json(piece.title),
			description: json(piece.description),
			craft_id: piece.craftId,
			price: piece.price,
			materials: json(piece.materials),
			dimensions: json(piece.dimensions),
			weight_g: piece.weightG,
			price_split: piece.priceSplit ? json(piece.priceSplit) : null,
			words: json(await composeWords(ctx, { ...piece, shop })),
			updated_at: ctx.now,
		})
		.where('id', '=', listingId)
		.execute();
	return ok(undefined);
}

/** How many there are in all; never fewer than orders hold. */
export const setStock = (
	ctx: Ctx,
	{ listingId, stock }: SetStock,
): Promise<Result<undefined, 'stock_reserved'>> =>
	inTransaction(ctx, async (tx) => {
		await findToChange(tx, listingId);
		// In one statement, so that an order which comes meanwhile is counted.
		const row = await inSchool(tx)
			.updateTable('market.listing')
			.set({ on_hand: stock, updated_at: tx.now })
			.where('id', '=', listingId)
			.where('reserved', '<=', stock)
			.returning('id')
			.executeTakeFirst();
		return row ? ok(undefined) : refuse('stock_reserved');
	});

/** Takes the piece out of the market for a while; publishListing brings it back. */
export const pauseListing = (ctx: Ctx, { listingId }: { listingId: string }) =>
	setStatus(ctx, listingId, 'paused');

/** Takes the piece away for good; orders that have it go on. */
export const removeListing = (ctx: Ctx, { listingId }: { listingId: string }) =>
	setStatus(ctx, listingId, 'removed');

async function setStatus(ctx: Ctx, listingId: string, status: 'paused' | 'removed') {
	const { listing } = await findToChange(ctx, listingId);
	if (listing.status === 'draft' && status === 'paused') return;
	await inSchool(ctx)
		.updateTable('market.listing')
		.set({ status, updated_at: ctx.now })
		.where('id', '=', listingId)
		.where('status', '<>', 'removed')
		.execute();
}

async function slugFor(ctx: Ctx, listing: Listing, title: UpdateListing['title']) {
	const fixed = listing.publishedAt !== null || !title;
	return fixed ? listing.slug : freeSlug(ctx, listing.shopId, slugOf(title, 'piece'), listing.id);
}

const given = <T extends object>(input: T): Partial<T> =>
	Object.fromEntries(
		Object.entries(input).filter(([, value]) => value !== undefined),
	) as Partial<T>;
