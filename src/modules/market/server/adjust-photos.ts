import { findFile } from '#platform/server/media/find-file.ts';
import { NotFound } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { AdjustPhotos } from '../schema.ts';
import { findToChange } from './listing-queries.ts';

/**
 * These photos and no others, in this order; the first is the cover. Each is a public picture that
 * was accepted in this school and belongs to who sends it, or was already on the piece.
 */
export const adjustPhotos = (
	ctx: Ctx,
	{ listingId, photos }: AdjustPhotos,
): Promise<Result<undefined, 'photo_unknown'>> =>
	inTransaction(ctx, async (tx) => {
		await findToChange(tx, listingId);
		const before = await inSchool(tx)
			.selectFrom('market.listing_photo')
			.select('file_id')
			.where('listing_id', '=', listingId)
			.execute();
		const files = [];
		for (const { fileId, alt } of photos) {
			const file = await findPicture(tx, fileId);
			const known = before.some(({ file_id }) => file_id === fileId);
			if (!file || (!known && file.owner_id !== tx.actor.id)) return refuse('photo_unknown');
			files.push({ file_id: fileId, width: file.width, height: file.height, alt: json(alt) });
		}
		await inSchool(tx)
			.deleteFrom('market.listing_photo')
			.where('listing_id', '=', listingId)
			.execute();
		for (const [position, file] of files.entries())
			await inSchool(tx)
				.insertInto('market.listing_photo', {
					...file,
					id: newId(),
					listing_id: listingId,
					position,
				})
				.execute();
		const [cover] = files;
		await inSchool(tx)
			.updateTable('market.listing')
			.set({
				cover: cover
					? json({
							school: tx.school.slug,
							id: cover.file_id,
							width: cover.width,
							height: cover.height,
						})
					: null,
				updated_at: tx.now,
			})
			.where('id', '=', listingId)
			.execute();
		return ok(undefined);
	});

/** A sound or a private file is no picture of a piece. */
async function findPicture(tx: Ctx, id: string) {
	try {
		const file = await findFile(tx, id);
		return file.access === 'public' && file.width !== null ? file : undefined;
	} catch (error) {
		if (error instanceof NotFound) return undefined;
		throw error;
	}
}
