import { ok, refuse } from '#platform/result.ts';
import { checkLine, parcelsOf, quote, type CartLine, type Stock } from './rules-cart.ts';
import { zonesTo, type Zone } from './rules-shipping.ts';
import type { PaymentMethod } from './schema.ts';

type Piece = Stock & { shopId: string; weightG: number };
type Agreed = { country: string; zone: string; method: PaymentMethod; seenTotal: bigint };

/**
 * Whether these lines may become orders: every piece is there, it can be sent, it can be paid in that
 * way, and the sum is the one the buyer saw. Gives one priced parcel a shop.
 */
export function checkCheckout<P extends Piece>(
	found: readonly { line: CartLine; piece: P | undefined }[],
	zones: readonly Zone[],
	agreed: Agreed,
) {
	const problems = found.map(({ line, piece }) => checkLine(line, piece));
	if (found.length === 0) return refuse('cart_empty');
	if (problems.includes('gone')) return refuse('pieces_gone');
	if (problems.includes('short')) return refuse('stock_short');

	const zone = zonesTo(zones, agreed.country).find(({ key }) => key === agreed.zone);
	if (!zone) return refuse('no_delivery');
	if (agreed.method === 'cod' && !zone.cashOnDelivery) return refuse('cash_not_here');

	const pieces = found.flatMap(({ line, piece }) =>
		piece ? [{ ...piece, quantity: line.quantity }] : [],
	);
	const quoted = quote(parcelsOf(pieces), zone);
	if (!quoted.ok) return quoted;
	return quoted.value.total === agreed.seenTotal ? ok(quoted.value) : refuse('price_changed');
}
