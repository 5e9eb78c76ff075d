import { expect, test } from '@playwright/test';
import { openProject, saveCostSheet } from '#modules/enterprise/index.server.ts';
import { listMyOrders } from '#modules/market/index.server.ts';
import { aMember } from '../factories.ts';
import { aGuest, anOrder, aPiece, aShop } from '../factories/market.ts';
import { expectOpenToAll } from './open-to-all.ts';
import { openWorld, tokenOf } from './world.ts';

const { ctx, close } = await openWorld();
test.afterAll(close);

const shop = await aShop(ctx, 'Atelier Tiziri');
const piece = await aPiece(shop, { stock: 4 });
await anOrder(aGuest(ctx), piece);
await openProject(shop.maker);
const sheet = await saveCostSheet(shop.maker, {
	name: 'زربية',
	materials: [{ name: 'صوف', unit: 'kg', quantity: 2000, unitPrice: 8000n, waste: 500 }],
	minutes: 1200,
	wage: 2000n,
	tools: 1000n,
	overheads: 0n,
	packaging: 1200n,
	feePoints: 0,
	price: 90_000n,
	shared: true,
});
const sheetId = sheet.ok ? sheet.value.sheetId : '';
const [order] = await listMyOrders(shop.maker);
const stranger = await aMember(ctx);

const hers = [
	'/project',
	'/project/idea',
	'/project/cost',
	`/project/cost/${sheetId}`,
	'/sell',
	'/sell/new',
	'/sell/pieces',
	`/sell/pieces/${piece.id}`,
	...['photos', 'craft', 'price', 'stock', 'words'].map(
		(step) => `/sell/pieces/${piece.id}/${step}`,
	),
	'/sell/orders',
	`/sell/orders/${order?.id}`,
	`/sell/orders/${order?.id}/refuse`,
	`/sell/orders/${order?.id}/slip`,
	'/sell/income',
];
const visits = [
	...hers.map((path) => ({ path, maker: shop.maker })),
	...['/project', '/project/cost/new', '/sell/open'].map((path) => ({ path, maker: stranger })),
];

for (const { path, maker } of visits)
	test(`open to all: ${path.replaceAll(/[0-9a-f-]{36}/g, 'id')}${maker === stranger ? ' (new)' : ''}`, async ({
		page,
	}) => {
		const url = 'http://localhost:4599';
		await page.context().addCookies([{ name: 'session', value: await tokenOf(maker), url }]);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		const answer = await page.goto(path);
		expect(answer?.status()).toBe(200);
		await expectOpenToAll(page);
	});
