import { test } from './market.ts';
import { expectOpenToAll } from './open-to-all.ts';

test('the pages of the market are open to all', async ({ page, stall }) => {
	const { shop, piece } = stall.rug;
	for (const prefix of ['', '/fr']) {
		for (const path of [
			'/market',
			`/shop/${shop}`,
			`/shop/${shop}/${piece}`,
			'/terms',
			'/orders',
		]) {
			await page.goto(prefix + path);
			await expectOpenToAll(page);
		}
		await page.goto(`${prefix}/shop/${shop}/${piece}`);
		await page.locator('form.buy button').click();
		await expectOpenToAll(page);
		await page.goto(`${prefix}/checkout`);
		await expectOpenToAll(page);
	}
});
