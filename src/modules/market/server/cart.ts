import { createHash, randomBytes } from 'node:crypto';
import { inTransaction, type Visit } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';

/** What goes into the cookie; the table has only its hash. */
export const newCartToken = () => randomBytes(24).toString('base64url');

export const hashCartToken = (token: string) => createHash('sha256').update(token).digest('hex');

type Wanted = { token: string; schoolId: string; listingId: string; price: bigint };

/** Puts so many of a piece into the cart, more if some are in it; the cart is made when it must be. */
export const putIntoCart = (
	visit: Visit,
	{ token, schoolId, listingId, price, quantity }: Wanted & { quantity: number },
) =>
	inTransaction(visit, async (tx) => {
		const { id } = await tx.db
			.insertInto('market.cart')
			.values({
				id: newId(),
				token_hash: hashCartToken(token),
				created_at: tx.now,
				changed_at: tx.now,
			})
			.onConflict((row) => row.column('token_hash').doUpdateSet({ changed_at: tx.now }))
			.returning('id')
			.executeTakeFirstOrThrow();
		await tx.db
			.insertInto('market.cart_line')
			.values({
				cart_id: id,
				school_id: schoolId,
				listing_id: listingId,
				quantity,
				seen_price: price,
				added_at: tx.now,
			})
			.onConflict((row) =>
				row.columns(['cart_id', 'school_id', 'listing_id']).doUpdateSet((line) => ({
					quantity: line.fn<number>('least', [
						line('market.cart_line.quantity', '+', quantity),
						line.val(999),
					]),
					seen_price: price,
				})),
			)
			.execute();
	});

/** The cart of that cookie; undefined for a stranger's or none. */
export const findCart = ({ db }: Visit, token: string | undefined) =>
	db
		.selectFrom('market.cart')
		.select('id')
		.where('token_hash', '=', hashCartToken(token ?? ''))
		.executeTakeFirst();

/** The lines as they were put in, oldest first. */
export const linesOf = ({ db }: Visit, cartId: string) =>
	db
		.selectFrom('market.cart_line')
		.select([
			'school_id as schoolId',
			'listing_id as listingId',
			'quantity',
			'seen_price as seenPrice',
		])
		.where('cart_id', '=', cartId)
		.orderBy('added_at')
		.orderBy('listing_id')
		.execute();

export type Line = Awaited<ReturnType<typeof linesOf>>[number];
