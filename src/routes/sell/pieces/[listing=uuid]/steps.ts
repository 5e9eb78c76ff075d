import { resolve } from '$app/paths';
import { m } from '#messages/messages.js';
import { localizeHref } from '#messages/runtime.js';

/** A draft has a price from its third step on; until then a centime stands for none. */
export const noPriceYet = 1n;

export type Step = 'photo' | 'craft' | 'price' | 'stock' | 'words';
const order: readonly Step[] = ['photo', 'craft', 'price', 'stock', 'words'];

/** Where a draft that was left goes on. */
export const stepOf = (price: bigint): Step => (price <= noPriceYet ? 'craft' : 'words');

/** The five screens of a piece, with a picture and a word each. */
export const steps = () => [
	{ icon: 'photo' as const, label: m.market_sell_step_photo() },
	{ icon: 'loom' as const, label: m.market_sell_step_craft() },
	{ icon: 'price' as const, label: m.market_sell_step_price() },
	{ icon: 'box' as const, label: m.market_sell_step_stock() },
	{ icon: 'shop' as const, label: m.market_sell_step_words() },
];

export const placeOf = (step: Step) => order.indexOf(step);

/** The address of a step of this piece; the piece itself after the last, or before the first. */
export function stepHref(listing: string, step: Step | undefined): string {
	const at = { listing };
	switch (step) {
		case 'photo':
			return localizeHref(resolve('/sell/pieces/[listing=uuid]/photos', at));
		case 'craft':
			return localizeHref(resolve('/sell/pieces/[listing=uuid]/craft', at));
		case 'price':
			return localizeHref(resolve('/sell/pieces/[listing=uuid]/price', at));
		case 'stock':
			return localizeHref(resolve('/sell/pieces/[listing=uuid]/stock', at));
		case 'words':
			return localizeHref(resolve('/sell/pieces/[listing=uuid]/words', at));
		default:
			return localizeHref(resolve('/sell/pieces/[listing=uuid]', at));
	}
}

/** After a step: the next one while it is a draft, back to the piece once it is in the market. */
export const hrefAfter = (piece: { id: string; status: string }, step: Step) =>
	stepHref(piece.id, piece.status === 'draft' ? order[placeOf(step) + 1] : undefined);

export const hrefBefore = (piece: { id: string; status: string }, step: Step) =>
	stepHref(piece.id, piece.status === 'draft' ? order[placeOf(step) - 1] : undefined);
