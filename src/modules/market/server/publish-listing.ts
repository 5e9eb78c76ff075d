import { sql } from 'kysely';
import { ok, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { checkPublishable } from '../rules-listing.ts';
import { vocabularyOf } from '../rules-words.ts';
import type { Refusal } from '../schema.ts';
import { composeWords } from './compose-words.ts';
import { listingPublished } from './events.ts';
import { findToChange } from './listing-queries.ts';

/** Shows the piece in the market; twice is once, and a paused piece comes back. */
export const publishListing = (
	ctx: Ctx,
	{ listingId }: { listingId: string },
): Promise<Result<{ slug: string; shopSlug: string }, Refusal>> =>
	inTransaction(ctx, async (tx) => {
		const { listing, shop } = await findToChange(tx, listingId);
		const publishable = checkPublishable({ ...listing, shopStatus: shop.status });
		if (!publishable.ok) return publishable;

		const row = await inSchool(tx)
			.updateTable('market.listing')
			.set((piece) => ({
				status: 'published',
				published_at: piece.fn.coalesce('published_at', piece.val(tx.now)),
				updated_at: tx.now,
			}))
			.where('id', '=', listingId)
			.where('status', '<>', 'published')
			.returning('published_at')
			.executeTakeFirst();
		if (row) await learnWords(tx, vocabularyOf(await composeWords(tx, { ...listing, shop })));
		if (row && !listing.publishedAt)
			await emit(tx, listingPublished, {
				listingId,
				shopId: shop.id,
				makerId: shop.makerId,
				craftId: listing.craftId,
				regionCode: listing.regionCode,
			});
		return ok({ slug: listing.slug, shopSlug: listing.shopSlug });
	});

/** In one order for everyone, so that two makers who publish at once do not wait for each other's. */
const learnWords = (tx: Ctx, words: string[]) =>
	sql`insert into market.word (word)
		select distinct market.fold(word) from unnest(${words}::text[]) as word order by 1
		on conflict do nothing`.execute(tx.db);
