import { sql } from 'kysely';
import { ok, refuse, type Result } from '#platform/result.ts';
import type { Visit } from '#platform/server/context.ts';
import { leftOf } from '../rules-cart.ts';
import { findCart, putIntoCart } from './cart.ts';
import { findPiece } from './find-piece.ts';

type Wanted = { token: string; shop: string; piece: string; quantity: number };
export type AddRefusal = 'pieces_gone' | 'stock_short';

/**
 * Adds a piece by its address. Nothing is kept from others yet: that is done when it is ordered.
 * 404 for a piece that is not there; `stock_short` when fewer are left than asked for.
 */
export async function addToCart(
	visit: Visit,
	{ token, shop, piece, quantity }: Wanted,
): Promise<Result<undefined, AddRefusal>> {
	const found = await findPiece(visit, shop, piece);
	const left = leftOf(found);
	if (left <= 0) return refuse('pieces_gone');
	if (left < quantity) return refuse('stock_short');
	const { schoolId, id, price } = found;
	await putIntoCart(visit, { token, schoolId, listingId: id, price, quantity });
	return ok(undefined);
}

type Change = { token: string | undefined; listingId: string; quantity: number };

/** Another number of a piece; 0 takes it out. What is not in the cart stays out. */
export async function setQuantity(visit: Visit, { token, listingId, quantity }: Change) {
	const cart = token ? await findCart(visit, token) : undefined;
	if (!cart) return;
	const { db } = visit;
	if (quantity <= 0)
		await db
			.deleteFrom('market.cart_line')
			.where('cart_id', '=', cart.id)
			.where('listing_id', '=', listingId)
			.execute();
	else
		await db
			.updateTable('market.cart_line')
			.set({ quantity: sql<number>`least(${quantity}::int, 999)` })
			.where('cart_id', '=', cart.id)
			.where('listing_id', '=', listingId)
			.execute();
}
