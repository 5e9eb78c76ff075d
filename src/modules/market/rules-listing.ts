import type { Actor } from '#platform/actor.ts';
import { ok, refuse } from '#platform/result.ts';
import type { ListingStatus, ShopStatus } from './schema.ts';

/** Any member of the school may sell what they make. */
export const mayOpenShop = (actor: Actor) => actor.roles.length > 0;

/** Her own shop; the coordinator stands in for every maker of the school. */
export const mayRunShop = (actor: Actor, shop: { makerId: string }) =>
	actor.id === shop.makerId || actor.roles.includes('coordinator');

type Publishable = { status: ListingStatus; onHand: number; shopStatus: ShopStatus };

/** A piece without a photograph may be shown: a pattern of its craft stands in for it. */
export function checkPublishable({ status, onHand, shopStatus }: Publishable) {
	if (status === 'removed') return refuse('listing_removed');
	if (shopStatus !== 'open') return refuse('shop_not_open');
	return onHand > 0 ? ok(undefined) : refuse('no_stock');
}
