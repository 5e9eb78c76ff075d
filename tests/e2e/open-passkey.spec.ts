import { expect, test } from '@playwright/test';
import { aMember } from '../factories.ts';
import { openWorld, tokenOf } from './world.ts';

const { ctx, close } = await openWorld();
test.afterAll(close);

test('a trainer makes a passkey and enters with it', async ({ page, context }) => {
	const trainer = await aMember(ctx, 'trainer', 'Khadija Amezian');
	await context.addCookies([
		{ name: 'session', value: await tokenOf(trainer), url: 'http://localhost:4599' },
	]);
	const devtools = await context.newCDPSession(page);
	await devtools.send('WebAuthn.enable');
	await devtools.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
		},
	});
	await page.goto('/fr/me/security');
	await page.getByRole('textbox', { name: 'Nom de l’appareil' }).fill('Téléphone de Khadija');
	await page.getByRole('button', { name: 'J’ajoute la clé' }).click();
	await expect(page.getByText('Téléphone de Khadija ·')).toBeVisible();

	await page.getByRole('button', { name: 'Je sors sur tous' }).click();
	await page.goto('/fr/sign-in/passkey?next=/fr/me');
	await page.getByRole('button', { name: 'J’entre avec ma clé' }).click();
	await expect(page).toHaveURL(/\/fr\/me$/);
	await expect(page.getByRole('heading', { level: 1, name: 'Khadija Amezian' })).toBeVisible();

	await page.goto('/fr/me/security');
	await page.getByText('Je retire la clé').click();
	await page.getByRole('button', { name: 'Oui, je la retire' }).click();
	await expect(page.getByText('Téléphone de Khadija ·')).toHaveCount(0);
	await page.goto('/fr/sign-in/passkey');
	await page.getByRole('button', { name: 'J’entre avec ma clé' }).click();
	await expect(page.getByText('n’est pas reconnue')).toBeVisible();
});
