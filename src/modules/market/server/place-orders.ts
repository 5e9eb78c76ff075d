import { readPhone } from '#modules/identity/rules-phone.ts';
import { nobody } from '#platform/actor.ts';
import { mad } from '#platform/money.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Visit } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import { checkCheckout } from '../rules-checkout.ts';
import { inCurrency, type Rate } from '../rules-currency.ts';
import type { Buyer, Destination, PlaceOrders, PlaceRefusal } from '../schema.ts';
import { findPieces } from './cart-pieces.ts';
import { hashCartToken, linesOf } from './cart.ts';
import { findRate, findZones } from './trade-rules.ts';
import { writeOrder } from './write-order.ts';

/** The codes of the orders, one a shop; `fresh` is false for a second press of the same button. */
export type Placed = { codes: string[]; fresh: boolean };

/**
 * Turns the cart into one order a shop, all or none: the pieces are kept for the buyer before anything
 * is paid. Everything that can be refused is refused before the first row is written, and the pieces
 * are held from then on, so that nobody else takes them in between.
 */
export async function placeOrders(
	visit: Visit,
	input: PlaceOrders,
): Promise<Result<Placed, PlaceRefusal>> {
	const phone = readPhone(input.phone);
	if (!phone.ok) return phone;

	return inTransaction(visit, async (tx) => {
		const cart = await lockCart(tx, input.cartToken);
		if (!cart) return refuse('cart_empty');
		const before = await findCheckout(tx, input.onceKey);
		if (before) return ok({ codes: before.codes, fresh: false });

		const schools = await findPieces(tx, await linesOf(tx, cart.id), { lock: true });
		const everything = schools.flatMap(({ found }) => found);
		const checked = checkCheckout(everything, await findZones(tx), input);
		if (!checked.ok) return checked;

		const checkoutId = newId();
		const rate = await findRate(tx, input.currency);
		const terms = {
			checkoutId,
			buyer: buyerOf(input, phone.value),
			destination: destinationOf(input),
			zone: input.zone,
			method: input.method,
			shownIn: (amount: bigint) => shownIn(amount, rate),
		};
		const codes: string[] = [];
		for (const parcel of checked.value.parcels) {
			const ctx = schools.find(({ found }) =>
				found.some(({ piece }) => piece?.shopId === parcel.shopId),
			)?.ctx;
			if (ctx) codes.push(await writeOrder({ ...ctx, db: tx.db }, parcel, terms));
		}
		await tx.db
			.insertInto('market.checkout')
			.values({
				id: checkoutId,
				once_key: input.onceKey,
				cart_id: cart.id,
				buyer_id: tx.actor.id === nobody.id ? null : tx.actor.id,
				total: checked.value.total,
				currency: 'MAD',
				placed_at: tx.now,
				codes: json(codes),
			})
			.execute();
		await tx.db.deleteFrom('market.cart_line').where('cart_id', '=', cart.id).execute();
		return ok({ codes, fresh: true });
	});
}

/** Two presses of one button wait for each other here; the second then finds what the first did. */
const lockCart = (tx: Visit, token: string | undefined) =>
	tx.db
		.selectFrom('market.cart')
		.select('id')
		.where('token_hash', '=', hashCartToken(token ?? ''))
		.forUpdate()
		.executeTakeFirst();

const findCheckout = (tx: Visit, onceKey: string) =>
	tx.db
		.selectFrom('market.checkout')
		.select('codes')
		.where('once_key', '=', onceKey)
		.executeTakeFirst();

const buyerOf = ({ name, email }: PlaceOrders, phone: string): Buyer => ({
	name,
	phone,
	...(email ? { email } : {}),
});

const destinationOf = (input: PlaceOrders): Destination => {
	const { country, quarter, landmark, street, more, postcode, town, state } = input as Destination;
	return { country, quarter, landmark, street, more, postcode, town, state };
};

function shownIn(amount: bigint, rate: Rate | undefined) {
	if (!rate) return null;
	const shown = inCurrency(mad(amount), rate);
	return { amount: `${shown.amount}`, currency: shown.currency, rate: rate.rate };
}
