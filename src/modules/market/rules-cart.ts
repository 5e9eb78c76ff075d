import { ok, refuse } from '#platform/result.ts';
import type { ListingStatus } from './schema.ts';
import { deliveryPrice, type Zone } from './rules-shipping.ts';

export type CartLine = { listingId: string; quantity: number; seenPrice: bigint };
export type Stock = { status: ListingStatus; onHand: number; reserved: number; price: bigint };

/** What is wrong with a line of the cart: the piece is gone, too few are left, its price moved. */
export type LineProblem = 'gone' | 'short' | 'price';

export const leftOf = ({ status, onHand, reserved }: Omit<Stock, 'price'>) =>
	status === 'published' ? onHand - reserved : 0;

export function checkLine(line: CartLine, stock: Stock | undefined): LineProblem | undefined {
	const left = stock ? leftOf(stock) : 0;
	if (!stock || left <= 0) return 'gone';
	if (left < line.quantity) return 'short';
	return stock.price === line.seenPrice ? undefined : 'price';
}

type Piece = { shopId: string; price: bigint; quantity: number; weightG: number };
export type Parcel<P extends Piece> = {
	shopId: string;
	pieces: P[];
	goods: bigint;
	weightG: number;
};

/** One parcel a shop, in the order in which the shops come. */
export function parcelsOf<P extends Piece>(pieces: readonly P[]): Parcel<P>[] {
	const shops = Map.groupBy(pieces, ({ shopId }) => shopId);
	return [...shops].map(([shopId, its]) => ({
		shopId,
		pieces: its,
		goods: its.reduce((sum, { price, quantity }) => sum + price * BigInt(quantity), 0n),
		weightG: its.reduce((sum, { weightG, quantity }) => sum + weightG * quantity, 0),
	}));
}

/** What all parcels cost by this way; `too_heavy` when one of them may not go. */
export function quote<P extends Piece>(parcels: readonly Parcel<P>[], zone: Zone) {
	let total = 0n;
	const priced: (Parcel<P> & { shipping: bigint })[] = [];
	for (const parcel of parcels) {
		const shipping = deliveryPrice(zone, parcel.weightG);
		if (!shipping.ok) return refuse(shipping.reason);
		total += parcel.goods + shipping.value;
		priced.push({ ...parcel, shipping: shipping.value });
	}
	return ok({ parcels: priced, total });
}
