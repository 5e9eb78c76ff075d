import { m } from '#messages/messages.js';
import type { MakerOrder, MyListing, Picture } from '#modules/market/index.server.ts';
import { thingOf } from '#modules/market/rules-picture.ts';
import { listCrafts } from '#modules/school/index.server.ts';
import { imageUrls, type ImageRef } from '#platform/media.ts';
import type { Ctx } from '#platform/server/context.ts';
import { voiceUrls } from '#platform/server/voice/voice-url.ts';
import { pick } from '#platform/text.ts';
import { formatDate } from '#ui/format.ts';
import { currencyWord, formatAmount } from '#ui/money.ts';

type Crafts = Awaited<ReturnType<typeof listCrafts>>;
type Pictured = { craftId: string; cover: ImageRef | null };

/** A photograph, or a thing of its craft. */
export const pictureOf = (crafts: Crafts, { craftId, cover }: Pictured, seed: string): Picture => ({
	image: cover ? imageUrls(cover) : undefined,
	thing: thingOf(crafts.find(({ id }) => id === craftId)),
	seed,
});

/** Her pieces as small cards. */
export async function showPieces(ctx: Ctx, pieces: readonly MyListing[]) {
	const crafts = await listCrafts(ctx);
	return pieces.map((piece) => ({
		id: piece.id,
		title: pick(piece.title, ctx.locale),
		price: piece.price > 1n ? `${piece.price}` : undefined,
		status: piece.status,
		left: piece.onHand - piece.reserved,
		picture: pictureOf(crafts, piece, piece.id),
	}));
}

/** Orders as cards: what, how much, from whom and where, and all of it in one spoken sentence. */
export async function showOrders(ctx: Ctx, orders: readonly MakerOrder[]) {
	const crafts = await listCrafts(ctx);
	const cards = orders.map((order) => {
		const lines = order.lines.map((line) => ({
			listingId: line.listingId,
			title: pick(line.title, ctx.locale),
			quantity: line.quantity,
			price: `${line.unitPrice}`,
			picture: pictureOf(crafts, line, line.listingId),
		}));
		const words = lines
			.map(({ title, quantity }) => (quantity > 1 ? `${quantity} × ${title.text}` : title.text))
			.join(', ');
		const place = placeOf(order, ctx.locale);
		return {
			...{ id: order.id, code: order.code, state: order.state, method: order.method },
			...{ paymentState: order.paymentState, total: `${order.total}`, goods: `${order.goods}` },
			...{ shipping: `${order.shipping}`, lines, words, place, buyer: order.buyer.name },
			until: order.expiresAt && formatDate(order.expiresAt, { weekday: 'long', day: 'numeric' }),
			placedAt: order.placedAt,
		};
	});
	const voices = await voiceUrls(
		ctx,
		ctx.locale,
		cards.map(({ words, total, buyer, place }) =>
			m.market_sell_order_spoken({
				words,
				buyer,
				place,
				amount: `${formatAmount(BigInt(total))} ${currencyWord('MAD')}`,
			}),
		),
	);
	return cards.map((card, at) => ({ ...card, voice: voices[at] ?? null }));
}

export type OrderCard = Awaited<ReturnType<typeof showOrders>>[number];
export type PieceCard = Awaited<ReturnType<typeof showPieces>>[number];

/** The buyer's town; a country abroad; or that the buyer comes for it. */
function placeOf({ zone, destination, country }: MakerOrder, locale: string) {
	if (zone === 'pickup') return m.market_sell_fetches();
	const town = destination.town ?? '';
	if (country === 'MA') return town;
	const name = new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country;
	return [town, name].filter(Boolean).join(', ');
}
