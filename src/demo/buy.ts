import {
	acceptOrder,
	addToCart,
	confirmDelivery,
	confirmTransfer,
	findOrder,
	findZones,
	newCartToken,
	placeOrders,
	shipOrder,
	viewCart,
} from '#modules/market/index.server.ts';
import { deliveryPrice } from '#modules/market/rules-shipping.ts';
import { inTransaction, type Ctx, type Visit } from '#platform/server/context.ts';
import type { Db } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import { daysAgo, must, visitOn } from './scene.ts';
import type { OpenShop } from './sell.ts';

const buyers = [
	{ name: 'سلمى برادة', phone: '0661555001', town: 'الدار البيضاء', quarter: 'المعاريف' },
	{ name: 'Karim Alami', phone: '0661555002', town: 'Casablanca', quarter: 'Gauthier' },
	{ name: 'هشام التازي', phone: '0661555003', town: 'الرباط', quarter: 'أكدال' },
	{ name: 'Leïla Bennis', phone: '0661555004', town: 'Fès', quarter: 'Ville nouvelle' },
];

/** Where an order of the demo stands. */
type Until = 'placed' | 'accepted' | 'shipped' | 'delivered';
const fates: Until[] = ['delivered', 'delivered', 'delivered', 'shipped', 'accepted', 'placed'];

/** Buyers of the past weeks: each shop gets some orders, most of them paid by now. */
export async function buy(db: Db, shops: readonly OpenShop[]) {
	for (const [at, shop] of shops.entries())
		for (let turn = 0; turn < 2 + (at % 3); turn++) {
			const until = fates[(at + turn) % fates.length] ?? 'delivered';
			// In one transaction, or the order of last month would have expired before she says yes.
			await inTransaction(visitOn(db, new Date()), (tx) =>
				order(tx.db, shop, {
					piece: shop.pieces[turn] ?? '',
					buyer: buyers[(at + turn) % buyers.length] ?? buyers[0],
					method: turn === 1 ? 'transfer' : 'cod',
					until,
					days: until === 'delivered' ? 30 - 2 * at - turn : 1 + turn,
				}),
			);
		}
}

/** What the page of the checkout would show: the pieces and their delivery in Morocco. */
async function totalOf(guest: Visit, token: string): Promise<bigint> {
	const zone = (await findZones(guest)).find(({ key }) => key === 'morocco');
	const pieces = (await viewCart(guest, token)).flatMap(({ piece }) => piece ?? []);
	if (!zone) throw new Error('no delivery in Morocco');
	const weight = pieces.reduce((sum, { weightG }) => sum + weightG, 0);
	return pieces.reduce((sum, { price }) => sum + price, must(deliveryPrice(zone, weight)));
}

type Wish = {
	piece: string;
	buyer: (typeof buyers)[number] | undefined;
	method: 'cod' | 'transfer';
	until: Until;
	days: number;
};

async function order(db: Db, { maker, shop }: OpenShop, wish: Wish) {
	if (!wish.buyer) return;
	const guest = visitOn(db, daysAgo(wish.days));
	const token = newCartToken();
	must(await addToCart(guest, { token, shop, piece: wish.piece, quantity: 1 }));
	const seenTotal = await totalOf(guest, token);
	const { codes } = must(
		await placeOrders(guest, {
			...wish.buyer,
			country: 'MA',
			landmark: undefined,
			email: '',
			zone: 'morocco',
			method: wish.method,
			seenTotal,
			currency: 'MAD',
			onceKey: newId(),
			cartToken: token,
		}),
	);
	const [code = ''] = codes;
	const { id: orderId, doorCode } = await findOrder(guest, code);
	const seller: Ctx = { ...maker, db, now: daysAgo(wish.days - 0.2) };
	if (wish.until === 'placed') return;
	must(await acceptOrder(seller, { orderId }));
	if (wish.until === 'accepted') return;
	if (wish.method === 'transfer') must(await confirmTransfer(seller, { orderId }));
	must(await shipOrder(seller, { orderId, carrier: 'أمانة', trackingNumber: undefined }));
	if (wish.until === 'shipped') return;
	const arrived: Ctx = { ...maker, db, now: daysAgo(Math.max(0, wish.days - 2)) };
	must(await confirmDelivery(arrived, { orderId, code: doorCode ?? '', cash: 'in_hand' }));
}
