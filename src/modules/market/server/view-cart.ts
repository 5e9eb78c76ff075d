import type { Visit } from '#platform/server/context.ts';
import { checkLine, leftOf, type LineProblem } from '../rules-cart.ts';
import { findPieces, type CartPiece } from './cart-pieces.ts';
import { findCart, hashCartToken, linesOf } from './cart.ts';

export type ViewedLine = {
	schoolId: string;
	listingId: string;
	quantity: number;
	seenPrice: bigint;
	left: number;
	problem: LineProblem | undefined;
	/** Undefined when the piece is not there any more. */
	piece: CartPiece | undefined;
};

/** The cart as the buyer sees it: each line with what is left today and what is wrong with it. */
export async function viewCart(visit: Visit, token: string | undefined): Promise<ViewedLine[]> {
	const cart = token ? await findCart(visit, token) : undefined;
	if (!cart) return [];
	const lines = await linesOf(visit, cart.id);
	const schools = await findPieces(visit, lines);
	return schools.flatMap(({ found }) =>
		found.map(({ line, piece }) => ({
			...line,
			left: piece ? leftOf(piece) : 0,
			problem: checkLine(line, piece),
			piece,
		})),
	);
}

/** How many pieces are in the cart, for the sign in the head of every page. */
export async function countCart({ db }: Visit, token: string | undefined): Promise<number> {
	if (!token) return 0;
	const { count } = await db
		.selectFrom('market.cart')
		.innerJoin('market.cart_line', 'market.cart_line.cart_id', 'market.cart.id')
		.select(({ fn }) => fn.sum<bigint | null>('quantity').as('count'))
		.where('token_hash', '=', hashCartToken(token))
		.executeTakeFirstOrThrow();
	return Number(count ?? 0);
}
