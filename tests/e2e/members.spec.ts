import { expect, test, type Page } from '@playwright/test';
import { aMember, aSchool } from '../factories.ts';
import { openWorld, tokenOf } from './world.ts';

const { ctx, close } = await openWorld();
test.afterAll(close);

async function aCoordinator(page: Page) {
	const where = { ...ctx, school: await aSchool(ctx.db) };
	const coordinator = await aMember(where, 'coordinator', 'Nadia Rachidi');
	const session = { name: 'session', value: await tokenOf(coordinator) };
	await page.context().addCookies([{ ...session, url: 'http://localhost:4599' }]);
	return { ...coordinator, members: `/fr/${where.school.slug}/members` };
}

test('a coordinator enrols, mends, prints a card and says goodbye', async ({ page }) => {
	const { members } = await aCoordinator(page);
	await page.goto(members);
	await page.getByRole('link', { name: 'Inscrire une personne' }).click();
	await page.getByRole('textbox', { name: 'Nom complet' }).fill('Fatima Alaoui');
	await page.getByRole('textbox', { name: 'Téléphone' }).fill('061234567');
	await page.getByRole('button', { name: 'J’inscris' }).click();
	await expect(page.getByText('Il manque 1 chiffre')).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'Nom complet' })).toHaveValue('Fatima Alaoui');
	await page.getByRole('textbox', { name: 'Téléphone' }).fill('0612345678');
	await page.getByRole('button', { name: 'J’inscris' }).click();
	await expect(page.getByRole('heading', { name: 'Fatima Alaoui' })).toBeVisible();
	const her = page.url();

	const member = her.split('/').at(-1) ?? '';
	const origin = 'http://localhost:4599';
	const card = await page.request.post(`${members}/cards.pdf`, {
		form: { member },
		headers: { origin },
	});
	expect(card.headers()['content-type']).toBe('application/pdf');
	await page.reload();
	await expect(page.getByText('Donnée le')).toBeVisible();

	await page.getByText('Je corrige').click();
	await page.getByRole('textbox', { name: 'Téléphone' }).fill('0698765432');
	await page.getByRole('button', { name: 'J’enregistre', exact: true }).click();
	await expect(page.getByText('06 98 76 54 32')).toBeVisible();

	await page.goto(`${members}?q=alaoui`);
	await expect(page.getByRole('link', { name: 'Fatima Alaoui' })).toBeVisible();
	await page.goto(her);
	await page.locator('summary', { hasText: 'Retirer de l’école' }).click();
	await page.getByRole('button', { name: 'Oui, je retire' }).click();
	await expect(page).toHaveURL(new RegExp(`${members}$`));
	await expect(page.getByRole('link', { name: 'Fatima Alaoui' })).toHaveCount(0);
});

test('an invited trainer joins and sees the learners, not their phones', async ({
	page,
	browser,
}) => {
	const { members } = await aCoordinator(page);
	await page.goto(`${members}/invite`);
	await page.getByRole('textbox', { name: 'Téléphone ou e-mail' }).fill('khadija@');
	await page.getByRole('button', { name: 'J’envoie' }).click();
	await expect(page.getByText('Cette adresse est incomplète')).toBeVisible();
	await page.getByRole('textbox', { name: 'Téléphone ou e-mail' }).fill('khadija@example.ma');
	await page.getByRole('button', { name: 'J’envoie' }).click();
	const link = (await page.locator('.link').textContent()) ?? '';
	const { pathname } = new URL(link);

	const other = await browser.newPage({ baseURL: 'http://localhost:4599' });
	await other.goto(`/fr${pathname}`);
	await other.getByRole('textbox', { name: 'Mon nom' }).fill('Khadija Amezian');
	await other.getByRole('button', { name: 'Oui, je rejoins' }).click();
	await expect(other).not.toHaveURL(/invitation/);
	await other.goto(members);
	await expect(other.getByRole('heading', { name: 'Les apprenants' })).toBeVisible();
	expect((await other.goto(`${members}/new`))?.status()).toBe(403);
	await other.goto(`/fr${pathname}`);
	await expect(other.getByText('Cette invitation a déjà servi')).toBeVisible();
	await other.close();

	await page.goto(members);
	await expect(page.getByRole('link', { name: 'Khadija Amezian' })).toBeVisible();
});

test('another school’s people are not found, and a stranger signs in first', async ({
	page,
	browser,
}) => {
	const { members } = await aCoordinator(page);
	const there = await aMember({ ...ctx, school: await aSchool(ctx.db) }, 'learner');
	expect((await page.goto(`${members}/${there.actor.id}`))?.status()).toBe(404);
	expect((await page.goto(`/fr/${there.school.slug}/members`))?.status()).toBe(403);
	const stranger = await browser.newPage({ baseURL: 'http://localhost:4599' });
	await stranger.goto(members);
	await expect(stranger).toHaveURL(/sign-in\?next=/);
	await stranger.close();
});
