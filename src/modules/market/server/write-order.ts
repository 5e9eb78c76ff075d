import { nobody } from '#platform/actor.ts';
import type { Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { enqueue } from '#platform/server/jobs.ts';
import type { Parcel } from '../rules-cart.ts';
import { answerBy } from '../rules-expiry.ts';
import type { Buyer, Destination, PaymentMethod } from '../schema.ts';
import type { CartPiece } from './cart-pieces.ts';
import { orderPlaced } from './events.ts';
import { expireOrder } from './expire-order.job.ts';
import { makeCode, makeDoorCode } from './make-code.ts';
import { writeLine } from './reserve-stock.ts';
import { getShop } from './shop-queries.ts';
import type { Shown } from './tables-orders.ts';

export type Terms = {
	checkoutId: string;
	buyer: Buyer;
	destination: Destination;
	zone: string;
	method: PaymentMethod;
	shownIn: (amount: bigint) => Shown | null;
};
type PricedParcel = Parcel<CartPiece & { quantity: number }> & { shipping: bigint };

/** One shop's order with its lines, its kept pieces and its payment; returns its code. */
export async function writeOrder(tx: Ctx, parcel: PricedParcel, terms: Terms): Promise<string> {
	const { goods, shipping, shopId, pieces } = parcel;
	const { makerId, name } = await getShop(tx, shopId);
	const id = newId();
	const code = makeCode();
	const total = goods + shipping;
	const expiresAt = answerBy(tx.now);
	const shown = terms.shownIn(total);

	await inSchool(tx)
		.insertInto('market.shop_order', {
			...{ id, code, goods, shipping, total },
			checkout_id: terms.checkoutId,
			shop_id: shopId,
			maker_id: makerId,
			buyer_id: tx.actor.id === nobody.id ? null : tx.actor.id,
			buyer: json(terms.buyer),
			destination: json(terms.destination),
			country: terms.destination.country,
			zone: terms.zone,
			locale: tx.locale,
			state: 'placed',
			currency: 'MAD',
			shown: shown && json(shown),
			door_code: makeDoorCode(),
			door_attempts: 0,
			placed_at: tx.now,
			expires_at: expiresAt,
		})
		.execute();
	for (const piece of pieces) await writeLine(tx, id, piece);
	await inSchool(tx)
		.insertInto('market.payment', {
			id: newId(),
			order_id: id,
			method: terms.method,
			state: 'awaited',
			amount: total,
			currency: 'MAD',
		})
		.execute();
	await inSchool(tx)
		.insertInto('market.order_event', {
			id: newId(),
			order_id: id,
			step: 'place',
			state: 'placed',
			actor_id: tx.actor.id,
			happened_at: tx.now,
		})
		.execute();
	await tx.db
		.insertInto('market.order_code')
		.values({ code, school_id: tx.school.id, order_id: id })
		.execute();
	await emit(tx, orderPlaced, {
		orderId: id,
		shopId,
		makerId,
		shopName: name,
		total: `${total}`,
		currency: 'MAD',
		buyerCountry: terms.destination.country,
		method: terms.method,
	});
	await enqueue(tx, expireOrder, { orderId: id }, { startAfter: expiresAt });
	return code;
}
