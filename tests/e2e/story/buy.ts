import { expect, type Page } from '@playwright/test';
import { fill, newPhone } from './people.ts';

type Order = { code: string; doorCode: string };

/** 6. A buyer finds the piece in the market, in French, and orders it as a guest. */
export async function order(page: Page, method: 'cod' | 'transfer'): Promise<Order> {
	await page.goto('/fr/market?q=%D8%A7%D9%84%D8%AD%D9%83%D8%A7%D9%8A%D8%A9');
	await page.locator('main .card.product a').first().click();
	await expect(page).toHaveURL(/\/fr\/shop\//);
	await page.locator('main form .btn.big').first().click();
	await page.goto('/fr/checkout');
	const here = page.locator('button[name="zone"][value="morocco"]');
	if (await here.count()) await here.click();
	await fill(page, {
		name: 'Karim Alami',
		phone: newPhone(),
		quarter: 'Gauthier',
		landmark: 'près de la pharmacie',
		town: 'Casablanca',
	});
	await page.locator(`main input[name="method"][value="${method}"]`).check({ force: true });
	await page.locator('main form .btn.big:visible').last().click();
	await expect(page).toHaveURL(/\/fr\/orders\/\w+/);
	const code = /orders\/(\w+)/.exec(page.url())?.[1] ?? '';
	const doorCode = method === 'cod' ? await page.locator('main .door-code').innerText() : '';
	return { code, doorCode: doorCode.replace(/\D/g, '') };
}

/** 6. From Lyon the prices are in euros. */
export async function lookFromLyon(page: Page) {
	await page.goto('/fr/market?currency=EUR');
	await page.locator('form[action*="currency"] button[value="EUR"]').first().click();
	await page.goto('/fr/market');
	await expect(page.getByText('€').or(page.getByText('EUR')).first()).toBeVisible();
}

/** 8. The buyer writes from the page of the order. */
export async function write(page: Page, code: string, text: string) {
	await page.goto(`/fr/orders/${code}`);
	await page.locator('main [name="text"]').fill(text);
	await page.locator('main form:has([name="text"]) button').last().click();
	await expect(page.getByText(text).first()).toBeVisible();
}
