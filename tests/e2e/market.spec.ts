import { expect, type Page } from '@playwright/test';
import { acceptOrder, listMyOrders, shipOrder } from '#modules/market/index.server.ts';
import { aPhoto } from '../factories/media.ts';
import { test } from './market.ts';

async function buy(page: Page, word: string, title: string) {
	await page.goto('/fr/market');
	await page.getByRole('searchbox').fill(word);
	await page.getByRole('button', { name: 'Je cherche' }).click();
	await page.getByRole('link', { name: title }).click();
	await page.getByRole('button', { name: /J’achète/ }).click();
	await page.getByRole('link', { name: 'Je commande' }).click();
}

async function fillCasablanca(page: Page, phone = '06 12 34 56 78') {
	await page.getByLabel('Nom complet').fill('Salma Bennani');
	await page.getByLabel('Téléphone').fill(phone);
	await page.getByLabel('Ville ou village').fill('Casablanca');
	await page.getByLabel('Quartier et rue').fill('Maârif, rue 12');
	await page.getByLabel('Un repère tout près').fill('Pharmacie Al Amal');
}

test('a guest finds a piece in French and pays at the door', async ({ page, stall }) => {
	await buy(page, stall.word, `Tapis ${stall.word}`);
	await expect(page.getByText('7 jours pour la rendre')).toBeVisible();
	await expect(page.getByText('Livraison sous 30 jours au plus')).toBeVisible();
	await fillCasablanca(page, '06 12 34');
	await page.getByRole('button', { name: 'Je confirme' }).click();
	await expect(page.getByText(/Il manque 4 chiffres|manque.*4/)).toBeVisible();
	await expect(page.getByLabel('Quartier et rue')).toHaveValue('Maârif, rue 12');

	await page.getByLabel('Téléphone').fill('06 12 34 56 78');
	await page.getByRole('button', { name: 'Je confirme' }).click();
	await expect(page).toHaveURL(/\/fr\/orders\/[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/);
	await expect(page.getByText('En attente de réponse')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Votre code à la porte' })).toBeVisible();
	await expect(page.getByText(/^\d{6}$/)).toBeVisible();

	const [order] = await listMyOrders(stall.maker);
	const orderId = order?.id ?? '';
	await acceptOrder(stall.maker, { orderId });
	await shipOrder(stall.maker, { orderId, carrier: 'Amana', trackingNumber: 'AM 12' });
	await page.goto(page.url().replace('?new=1', ''));
	await expect(page.getByText('AM 12')).toBeVisible();
	await page.getByLabel(/Une question/).fill('Quand passe le livreur ?');
	await page.getByRole('button', { name: 'J’envoie' }).click();
	await expect(page.getByText('Quand passe le livreur ?')).toBeVisible();
});

test('another pays by transfer and sends the receipt', async ({ page, stall }) => {
	await buy(page, stall.word, `Tapis ${stall.word}`);
	await fillCasablanca(page);
	await page.getByRole('radio', { name: /Virement bancaire/ }).check();
	await page.getByRole('button', { name: 'Je confirme' }).click();
	await expect(page.getByText('0118 1000 0012 3456 7890 1234')).toBeVisible();

	const photo = await aPhoto({ width: 400, height: 300 }, 'recu.jpg');
	await page.getByLabel('Photo du reçu').setInputFiles({
		name: photo.name,
		mimeType: photo.type,
		buffer: Buffer.from(await photo.arrayBuffer()),
	});
	await page.getByRole('button', { name: 'J’envoie la photo' }).click();
	await expect(page.getByText(/Le reçu est arrivé/)).toBeVisible();

	await page.getByText('J’annule la commande').click();
	await page.getByRole('button', { name: 'Oui, j’annule' }).click();
	await expect(page.getByText('Annulée')).toBeVisible();
});

test('Lyon sees euros and pays by transfer', async ({ page, stall }) => {
	await page.goto(`/fr/shop/${stall.bowl.shop}/${stall.bowl.piece}?currency=EUR`);
	await expect(page.getByText('10,00 €')).toBeVisible();
	await page.getByRole('button', { name: /J’achète/ }).click();
	await page.getByRole('link', { name: 'Je commande' }).click();
	await expect(page.getByRole('radio', { name: /En espèces/ })).toHaveCount(0);
	await page.getByLabel('Nom complet').fill('Claire Martin');
	await page.getByLabel('Téléphone').fill('+33 6 12 34 56 78');
	await page.getByLabel('Pays').selectOption('FR');
	await page.getByLabel('Adresse').fill('1 rue Mercière');
	await page.getByLabel('Code postal').fill('69002');
	await page.getByLabel('Ville ou village').fill('Lyon');
	await page.getByRole('button', { name: 'Je confirme' }).click();
	await expect(page.getByText('≈ 24,95 €')).toBeVisible();
});

test('another way of delivery keeps what was typed', async ({ page, stall }) => {
	await buy(page, stall.word, `Bol ${stall.word}`);
	await page.getByLabel('Nom complet').fill('Salma');
	await page.getByRole('button', { name: /Retrait chez l'artisan/ }).click();
	await expect(page.getByLabel('Nom complet')).toHaveValue('Salma');
	await expect(page.getByLabel('Quartier et rue')).toHaveCount(0);
	await page.getByLabel('Téléphone').fill('0612345678');
	await page.getByRole('button', { name: 'Je confirme' }).click();
	await expect(page.getByText('En attente de réponse')).toBeVisible();
});

test('more than there are is said, with what is left', async ({ page, context, stall }) => {
	await page.goto(`/fr/shop/${stall.rug.shop}/${stall.rug.piece}`);
	await page.getByLabel('Quantité').fill('2');
	await page.getByRole('button', { name: /J’achète/ }).click();
	const other = await context.browser()?.newPage({ javaScriptEnabled: false });
	if (!other) throw new Error('no browser');
	await buy(other, stall.word, `Tapis ${stall.word}`);
	await fillCasablanca(other);
	await other.getByRole('button', { name: 'Je confirme' }).click();
	await other.close();

	await page.goto('/fr/cart');
	await expect(page.getByText('Il n’en reste qu’une. Changez la quantité.')).toBeVisible();
	await page.getByLabel('Quantité').fill('1');
	await page.getByRole('button', { name: 'Je change' }).click();
	await expect(page.getByRole('link', { name: 'Je commande' })).toBeVisible();
});

test('a code that nobody has is not an order', async ({ page }) => {
	await page.goto('/fr/orders');
	await page.getByLabel('Code de la commande').fill('AAAA-BBBB-CCCC');
	await page.getByRole('button', { name: 'Je suis' }).click();
	await expect(page.getByText(/Aucune commande à ce code/)).toBeVisible();
	expect((await page.goto('/fr/orders/AAAA-BBBB-CCCC'))?.status()).toBe(404);
});
