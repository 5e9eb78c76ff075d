import type { Visit } from '#platform/server/context.ts';
import { checkRate } from '#platform/server/check-rate.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { pick } from '#platform/text.ts';
import { findOrder } from './find-order.ts';
import { findNames } from './names.ts';
import { showPicture } from './show-card.ts';

/** The page of an order for who has its code; the other orders of the same basket beside it. */
export async function showOrder(visit: Visit, code: string) {
	const order = await findOrder(visit, code);
	const [names, checkout] = await Promise.all([
		findNames(visit),
		visit.db
			.selectFrom('market.checkout')
			.select('codes')
			.where('id', '=', order.checkoutId)
			.executeTakeFirst(),
	]);
	const { locale } = visit;
	return {
		...order,
		shopName: pick(order.shopName, locale),
		others: checkout?.codes.filter((other) => other !== order.code) ?? [],
		lines: order.lines.map(({ slug, title, quantity, unitPrice, ...line }) => ({
			...{ slug, quantity },
			title: pick(title, locale),
			sum: unitPrice * BigInt(quantity),
			picture: showPicture({ ...line, id: line.listingId }, names),
		})),
	};
}

export type OrderView = Awaited<ReturnType<typeof showOrder>>;

/** Whether there is an order of that code; asked too often from one place, the answer waits. */
export async function isOrderCode(
	visit: Visit,
	code: string,
	from: string,
): Promise<Result<undefined, 'unknown' | 'too_many'>> {
	const rate = await checkRate(visit, `order_code:${from}`, { limit: 20, windowSeconds: 3600 });
	if (!rate.ok) return refuse('too_many');
	const row = await visit.db
		.selectFrom('market.order_code')
		.select('code')
		.where('code', '=', code)
		.executeTakeFirst();
	return row ? ok(undefined) : refuse('unknown');
}
