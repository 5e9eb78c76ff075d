import {
	addToCart,
	createListing,
	loadTradeRules,
	newCartToken,
	openShop,
	placeOrders,
	publishListing,
	viewCart,
} from '#modules/market/index.server.ts';
import type { Destination, PlaceOrders } from '#modules/market/schema.ts';
import { nobody } from '#platform/actor.ts';
import type { Ctx, Visit } from '#platform/server/context.ts';
import { json, type Db } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import { aMember } from '../factories.ts';

/** The craft and the trade rules that a shop needs; again changes nothing. */
export async function aMarket(db: Db) {
	await db
		.insertInto('school.craft')
		.values({
			id: 'rug_knot',
			branch: 'textile',
			name: json({ ar: 'زربية معقودة', fr: 'tapis noué', en: 'knotted rug' }),
			branch_name: json({ ar: 'النسيج', fr: 'textile', en: 'textile' }),
			hs_codes: '570110',
			position: 1,
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	await loadTradeRules(db);
}

/** A maker with an open shop; returns the Ctx of her own visit beside it. */
export async function aShop(ctx: Ctx, name = 'Atelier Tifawin') {
	await aMarket(ctx.db);
	const maker = await aMember(ctx, 'learner');
	const opened = await openShop(maker, {
		name: { fr: name },
		story: { fr: 'Trente ans de laine.' },
		regionCode: 'MA-04',
		town: 'Salé',
		bank: { holder: 'Fatima', account: '011810000012345678901234', bank: undefined },
	});
	if (!opened.ok) throw new Error(opened.reason);
	return { maker, ...opened.value };
}

type Shape = { stock?: number; price?: bigint; weightG?: number; title?: string };

/** A published piece of that shop. */
export async function aPiece(
	shop: { maker: Ctx; shopId: string; slug: string },
	{ stock = 1, price = 125_000n, weightG = 3000, title = 'Tapis Tifawin' }: Shape = {},
) {
	const made = await createListing(shop.maker, {
		shopId: shop.shopId,
		title: { fr: title, ar: 'زربية تيفاوين' },
		description: { fr: 'Noué à la main.' },
		craftId: 'rug_knot',
		price,
		materials: { fr: 'laine' },
		dimensions: {},
		weightG,
		stock: Math.max(stock, 1),
		priceSplit: null,
	});
	if (!made.ok) throw new Error(made.reason);
	const published = await publishListing(shop.maker, made.value);
	if (!published.ok) throw new Error(published.reason);
	return { id: made.value.listingId, shop: shop.slug, piece: made.value.slug };
}

export const aGuest = ({ db, now, locale }: Visit): Visit => ({ db, now, locale, actor: nobody });

/** A cart with these pieces; returns the token of its cookie. */
export async function aCart(
	guest: Visit,
	pieces: readonly { shop: string; piece: string; quantity?: number }[],
) {
	const token = newCartToken();
	for (const { quantity = 1, ...piece } of pieces) {
		const added = await addToCart(guest, { token, ...piece, quantity });
		if (!added.ok) throw new Error(added.reason);
	}
	return token;
}

type Changes = Partial<Omit<PlaceOrders, keyof Destination> & Destination & { shipping: bigint }>;

/** The form of a checkout in Casablanca, paid in cash at the door, for what the cart holds now. */
export async function aCheckout(
	guest: Visit,
	cartToken: string,
	changes: Changes = {},
): Promise<PlaceOrders> {
	const lines = await viewCart(guest, cartToken);
	const goods = lines.reduce(
		(sum, { piece, quantity }) => sum + (piece?.price ?? 0n) * BigInt(quantity),
		0n,
	);
	const { shipping = 4500n, ...rest } = changes;
	return {
		name: 'Salma Bennani',
		phone: '0612345678',
		email: '',
		country: 'MA',
		quarter: 'Maârif',
		landmark: 'Près de la pharmacie',
		town: 'Casablanca',
		zone: 'morocco',
		method: 'cod',
		currency: 'MAD',
		seenTotal: goods + shipping,
		onceKey: newId(),
		cartToken,
		...rest,
	} as PlaceOrders;
}

/** An order of one piece by a guest; returns its code. */
export async function anOrder(
	guest: Visit,
	piece: { shop: string; piece: string; quantity?: number },
	changes: Changes = {},
) {
	const token = await aCart(guest, [piece]);
	const placed = await placeOrders(guest, await aCheckout(guest, token, changes));
	if (!placed.ok) throw new Error(placed.reason);
	return placed.value.codes[0] ?? '';
}
