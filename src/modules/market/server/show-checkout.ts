import type { Currency } from '#platform/money.ts';
import type { Visit } from '#platform/server/context.ts';
import { pick } from '#platform/text.ts';
import { parcelsOf, quote } from '../rules-cart.ts';
import type { Zone } from '../rules-shipping.ts';
import { findNames } from './names.ts';
import { showPicture } from './show-card.ts';
import { priceShower } from './show-price.ts';
import { findConsumerDays, findZones } from './trade-rules.ts';
import { viewCart, type ViewedLine } from './view-cart.ts';

/** The cart as a page shows it: every line with its problem, and the sum of what can be had. */
export const showCart = async (visit: Visit, token: string | undefined, currency: Currency) =>
	showLines(visit, await viewCart(visit, token), currency);

async function showLines(visit: Visit, lines: readonly ViewedLine[], currency: Currency) {
	const [names, showPrice] = await Promise.all([findNames(visit), priceShower(visit, currency)]);
	const shown = lines.map(({ piece, listingId, quantity, left, problem, seenPrice }) => ({
		...{ listingId, quantity, left, problem },
		seenPrice,
		piece: piece && {
			slug: piece.slug,
			shop: piece.shopSlug,
			shopName: pick(piece.shopName, visit.locale),
			title: pick(piece.title, visit.locale),
			price: showPrice(piece.price * BigInt(quantity)),
			picture: showPicture(piece, names),
		},
	}));
	return {
		lines: shown,
		goods: showPrice(goodsOf(lines)),
		mayOrder: lines.length > 0 && lines.every(({ problem }) => !problem || problem === 'price'),
	};
}

/** The cart, and what every way of delivery would cost: the summary before the order. */
export async function showCheckout(visit: Visit, token: string | undefined, currency: Currency) {
	const lines = await viewCart(visit, token);
	const [cart, zones, days, showPrice] = await Promise.all([
		showLines(visit, lines, currency),
		findZones(visit),
		findConsumerDays(visit),
		priceShower(visit, currency),
	]);
	const parcels = parcelsOf(
		lines.flatMap(({ piece, quantity }) => (piece ? [{ ...piece, quantity }] : [])),
	);
	return {
		...cart,
		days,
		shops: parcels.length,
		zones: zones.map((zone) => ({ ...showZone(zone, visit), ...priced(zone) })),
	};

	function priced(zone: Zone) {
		const quoted = quote(parcels, zone);
		if (!quoted.ok) return { shipping: undefined, total: undefined };
		const { total } = quoted.value;
		return { shipping: showPrice(total - goodsOf(lines)), total: showPrice(total) };
	}
}

const showZone = ({ key, title, countries, pickup, cashOnDelivery, days }: Zone, visit: Visit) => ({
	...{ key, countries, pickup, cashOnDelivery, days },
	title: pick(title, visit.locale),
});

const goodsOf = (lines: readonly ViewedLine[]) =>
	lines.reduce((sum, { piece, quantity }) => sum + (piece?.price ?? 0n) * BigInt(quantity), 0n);

export type CartView = Awaited<ReturnType<typeof showCart>>;
export type CheckoutView = Awaited<ReturnType<typeof showCheckout>>;
