import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { fill, press } from './people.ts';

/** 5. The certificate has opened her project: what a piece costs, what an hour earns. */
export async function countCost(page: Page) {
	await page.goto('/project');
	await expect(page.locator('main a[href*="/verify/"]')).toBeVisible();
	await page.goto('/project/cost/new');
	await fill(page, { name: 'زربية الحكاية' });
	for (const part of await page.locator('main details:not([open]) > summary').all())
		await part.click();
	await fill(page, {
		'materials.0.name': 'صوف',
		'materials.0.quantity': '2.5',
		'materials.0.price': '80',
		hours: '38',
	});
	await page.locator('main [name="price"]').fill('1500');
	await press(page);
	await expect(page).toHaveURL(/project\/cost/);
	await expect(page.getByText('زربية الحكاية').first()).toBeVisible();
}

/** 5. She opens her shop and puts up a piece in five steps. Returns the path of the piece. */
export async function openShop(page: Page, code: string) {
	await page.goto('/sell/open');
	await fill(page, { name: 'زرابي الحكاية', town: 'تمارة' });
	await page.locator('[name="regionCode"]').selectOption('MA-04');
	await press(page);
	await expect(page).not.toHaveURL(/sell\/open/);

	await page.goto('/sell/new');
	const buffer = await sharp({
		create: { width: 800, height: 800, channels: 3, background: '#0b6650' },
	})
		.jpeg()
		.toBuffer();
	await page
		.locator('main [name="photo"]')
		.setInputFiles({ name: 'rug.jpg', mimeType: 'image/jpeg', buffer });
	await press(page);
	await expect(page).toHaveURL(/craft/);
	await page.locator('main input[name="craftId"][value="rug_knot"]').check({ force: true });
	await press(page);
	await expect(page).toHaveURL(/price/);
	await page.locator('main [name="price"]').fill('1500');
	await press(page);
	await expect(page).toHaveURL(/stock/);
	await page.locator('main [name="stock"]').fill('3');
	await press(page);
	await expect(page).toHaveURL(/words/);
	await fill(page, { title: 'زربية الحكاية' });
	await press(page);
	await expect(page).not.toHaveURL(/words/);

	await page.goto('/sell');
	const shop = await page.locator('main a[href*="/shop/"]').first().getAttribute('href');
	await page.goto(shop ?? '');
	await expect(page.locator(`main a[href*="${code}"]`).first()).toBeVisible();
	return new URL(page.url()).pathname;
}

/** 7. She says yes, sends it, and the buyer's code confirms the cash. */
export async function fulfil(page: Page, doorCode: string) {
	await page.goto('/sell/orders');
	await page.locator('main a[href*="/sell/orders/"]').first().click();
	await page.locator('form[action="?/accept"] button').click();
	await page.locator('form[action="?/ship"] input[type="radio"]').first().check({ force: true });
	await page.locator('form[action="?/ship"] .btn.big').click();
	await page.locator('main [name="code"]').fill('0000');
	await page.locator('form[action="?/deliver"] .btn.big').click();
	await expect(page.locator('main .problem:visible, main .alert:visible').first()).toBeVisible();
	await page.locator('main [name="code"]').fill(doorCode);
	await page.locator('form[action="?/deliver"] .btn.big').click();
	await expect(page.locator('main a[href*="/sell/income"]')).toBeVisible();
	await page.goto('/sell/income');
	await expect(page.getByText(/1[.,\s]?500/).first()).toBeVisible();
}
