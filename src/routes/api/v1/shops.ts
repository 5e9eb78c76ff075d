import * as v from 'valibot';
import {
	acceptOrder,
	confirmCash,
	confirmDelivery,
	confirmTransfer,
	createListing,
	listMyOrders,
	openShop,
	publishListing,
	refuseOrder,
	setStock,
	shipOrder,
} from '#modules/market/index.server.ts';
import {
	ConfirmDelivery,
	CreateListing,
	MakerRefusal,
	OpenShop,
	OrderRefusal,
	Refusal,
	SetStock,
	ShipOrder,
} from '#modules/market/schema.ts';
import { readIn, writeIn } from './operation.ts';
import { makerOrder } from './shapes-market.ts';
import { id, many, nothing, text } from './shapes.ts';

const path = { orderId: id };

export const shops = [
	writeIn(
		'/shops',
		{
			id: 'openShop',
			says: 'Opens your shop; you have one',
			body: OpenShop,
			answer: v.object({ shopId: id, slug: text }),
			created: true,
			refusals: ['shop_exists', 'region_unknown'],
		},
		openShop,
	),
	writeIn(
		'/listings',
		{
			id: 'createListing',
			says: 'Writes a piece down, not yet for sale; its price in centimes',
			body: CreateListing,
			answer: v.object({ listingId: id, slug: text }),
			created: true,
			refusals: ['craft_unknown'],
		},
		createListing,
	),
	writeIn(
		'/listings/:listingId/publication',
		{
			id: 'publishListing',
			says: 'Puts a piece on sale',
			path: { listingId: id },
			answer: v.object({ slug: text, shopSlug: text }),
			refusals: Refusal,
		},
		publishListing,
	),
	writeIn(
		'/listings/:listingId/stock',
		{
			id: 'setStock',
			says: 'How many there are; not fewer than are kept for orders',
			path: { listingId: id },
			body: v.omit(SetStock, ['listingId']),
			answer: nothing,
			refusals: ['stock_reserved'],
		},
		setStock,
	),
	readIn(
		'/orders',
		{
			id: 'listMyOrders',
			says: 'The orders of your pieces, the newest first',
			answer: v.object({ orders: many(makerOrder) }),
		},
		async (ctx) => ({ orders: await listMyOrders(ctx) }),
	),
	writeIn(
		'/orders/:orderId/acceptance',
		{
			id: 'acceptOrder',
			says: 'Says yes to an order',
			path,
			answer: nothing,
			refusals: ['wrong_state'],
		},
		acceptOrder,
	),
	writeIn(
		'/orders/:orderId/refusal',
		{
			id: 'refuseOrder',
			says: 'Says no to an order; its pieces are for sale again',
			path,
			body: v.object({ reason: MakerRefusal }),
			answer: nothing,
			refusals: ['wrong_state', 'already_paid'],
		},
		refuseOrder,
	),
	writeIn(
		'/orders/:orderId/shipment',
		{
			id: 'shipOrder',
			says: 'Writes that the parcel left',
			path,
			body: v.omit(ShipOrder, ['orderId']),
			answer: nothing,
			refusals: ['wrong_state', 'not_paid'],
		},
		shipOrder,
	),
	writeIn(
		'/orders/:orderId/delivery',
		{
			id: 'confirmDelivery',
			says: 'Proves the delivery by the code that the buyer said at the door',
			path,
			body: v.omit(ConfirmDelivery, ['orderId']),
			answer: nothing,
			refusals: OrderRefusal,
		},
		confirmDelivery,
	),
	writeIn(
		'/orders/:orderId/cash',
		{
			id: 'confirmCash',
			says: 'Writes that the courier handed over the cash',
			path,
			answer: nothing,
			refusals: ['wrong_state'],
		},
		confirmCash,
	),
	writeIn(
		'/orders/:orderId/transfer',
		{
			id: 'confirmTransfer',
			says: 'Writes that the bank transfer came',
			path,
			answer: nothing,
			refusals: OrderRefusal,
		},
		confirmTransfer,
	),
];
