import type { Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { CartPiece } from './cart-pieces.ts';

/** A line of the order as it was bought, and the pieces kept for it. The pieces are locked already. */
export async function writeLine(tx: Ctx, orderId: string, piece: CartPiece & { quantity: number }) {
	const { id: listing_id, quantity } = piece;
	await inSchool(tx)
		.insertInto('market.order_line', {
			id: newId(),
			order_id: orderId,
			listing_id,
			slug: piece.slug,
			title: json(piece.title),
			cover: piece.cover && json(piece.cover),
			craft_id: piece.craftId,
			region_code: piece.regionCode,
			unit_price: piece.price,
			quantity,
			weight_g: piece.weightG,
		})
		.execute();
	// The check on the table (reserved <= on_hand) has the last word.
	await inSchool(tx)
		.updateTable('market.listing')
		.set((row) => ({ reserved: row('reserved', '+', quantity) }))
		.where('id', '=', listing_id)
		.execute();
	await inSchool(tx)
		.insertInto('market.reservation', {
			id: newId(),
			order_id: orderId,
			listing_id,
			quantity,
			state: 'held',
			created_at: tx.now,
		})
		.execute();
}

/** Gives the kept pieces of an order back to the shop; again changes nothing. */
export const releaseStock = (tx: Ctx, orderId: string) => closeStock(tx, orderId, 'released');

/** Takes the kept pieces out of the shop: they have left. Again changes nothing. */
export const useStock = (tx: Ctx, orderId: string) => closeStock(tx, orderId, 'used');

async function closeStock(tx: Ctx, orderId: string, state: 'released' | 'used') {
	const closed = await inSchool(tx)
		.updateTable('market.reservation')
		.set({ state, closed_at: tx.now })
		.where('order_id', '=', orderId)
		.where('state', '=', 'held')
		.returning(['listing_id', 'quantity'])
		.execute();
	// In the order in which a checkout takes the same locks.
	for (const { listing_id, quantity } of closed.sort((a, b) => compare(a, b)))
		await inSchool(tx)
			.updateTable('market.listing')
			.set((row) => ({
				reserved: row('reserved', '-', quantity),
				...(state === 'used' ? { on_hand: row('on_hand', '-', quantity) } : {}),
			}))
			.where('id', '=', listing_id)
			.execute();
}

const compare = (a: { listing_id: string }, b: { listing_id: string }) =>
	a.listing_id < b.listing_id ? -1 : 1;
