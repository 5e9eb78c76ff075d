import { expect, test } from '@playwright/test';
import { expectOpenToAll } from './open-to-all.ts';

const path = '/dev/components';

for (const prefix of ['', '/fr'])
	for (const colorScheme of ['light', 'dark'] as const)
		for (const width of [360, 1280])
			test(`the kit is open to all: ${prefix || '/ar'} ${colorScheme} ${width}`, async ({
				page,
			}) => {
				await page.setViewportSize({ width, height: 800 });
				await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
				await page.goto(prefix + path);
				await expectOpenToAll(page);
			});

test('its problems and opened menus are open to all too', async ({ page }) => {
	await page.goto(path);
	await page.getByRole('button', { name: 'أرسل' }).click();
	await expect(page.getByRole('alert').first()).toBeVisible();
	await page.locator('summary').filter({ hasText: 'أرفض' }).click();
	await page.locator('summary').filter({ hasText: 'اللغة' }).click();
	await expectOpenToAll(page);
});

test('money is counted with notes and coins, and taken back', async ({ page }) => {
	await page.goto(`/fr${path}`);
	await page.getByRole('button', { name: 'Billet de 200 dirhams' }).click();
	await page.getByRole('button', { name: 'Billet de 50 dirhams' }).click();
	await page.getByRole('button', { name: 'Pièce de 5 dirhams' }).click();
	const sum = page.getByRole('spinbutton', { name: 'Combien coûte' });
	await expect(sum).toHaveValue('255');
	await page.getByRole('button', { name: 'J’annule' }).click();
	await expect(sum).toHaveValue('250');
});

test('a photograph is seen before it is sent', async ({ page }) => {
	await page.goto(`/fr${path}`);
	await page.getByLabel('Photo de la pièce').setInputFiles({
		name: 'dot.gif',
		mimeType: 'image/gif',
		buffer: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
	});
	await expect(page.locator('.photo-field img')).toBeVisible();
});
