import { expect, test, type Page } from '@playwright/test';
import { createPerson, issueCard } from '#modules/identity/index.server.ts';
import { addMember } from '#modules/school/index.server.ts';
import { readInbox } from '#platform/server/notify/read-inbox.ts';
import { openWorld } from './world.ts';

const { ctx, close } = await openWorld();
test.afterAll(close);

let numbers = Date.now() % 10_000_000;
const aPhone = () => `06${String(10_000_000 + (numbers += 1)).padStart(8, '0')}`;
const inE164 = (phone: string) => `+212${phone.slice(1)}`;

async function aLearner(name: string, phone: string) {
	const who = { name, phone: inE164(phone) };
	const personId = await createPerson(ctx, who);
	await addMember(ctx, { ...who, personId, role: 'learner' });
	return personId;
}

async function codeFor(phone: string) {
	const sent = (await readInbox(ctx, 200)).find(({ recipient }) => recipient === inE164(phone));
	return sent?.text.match(/\d{6}/)?.[0] ?? 'none sent';
}

async function askForCode(page: Page, phone: string) {
	await page.goto('/fr/sign-in');
	await page.getByRole('textbox', { name: 'Mon numéro' }).fill(phone);
	await page.getByRole('button', { name: 'Je reçois un code' }).click();
	await expect(page).toHaveURL(/sign-in\/code/);
}

async function giveCode(page: Page, code: string) {
	await page.getByRole('textbox', { name: 'Le code' }).fill(code);
	await page.getByRole('button', { name: 'J’entre' }).click();
}

test('a code brings her to the page she came for', async ({ page }) => {
	const phone = aPhone();
	await aLearner('Fatima Alaoui', phone);
	await page.goto('/fr/me');
	await expect(page).toHaveURL(/sign-in\?next=/);

	await page.getByRole('textbox', { name: 'Mon numéro' }).fill('06123456');
	await page.getByRole('button', { name: 'Je reçois un code' }).click();
	await expect(page.getByText('Il manque 2 chiffres')).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'Mon numéro' })).toHaveValue('06123456');

	await page.getByRole('textbox', { name: 'Mon numéro' }).fill(phone);
	await page.getByRole('button', { name: 'Je reçois un code' }).click();
	const code = await codeFor(phone);
	await giveCode(page, code === '000000' ? '111111' : '000000');
	await expect(page.getByText('Ce code n’est pas le bon')).toBeVisible();
	await giveCode(page, code);
	await expect(page).toHaveURL(/\/fr\/me$/);
	await expect(page.getByRole('heading', { name: 'Fatima Alaoui' })).toBeVisible();
});

test('a shared phone asks who she is, and two profiles are one press apart', async ({ page }) => {
	const phone = aPhone();
	await aLearner('Fatima Alaoui', phone);
	await aLearner('Khadija Amezian', phone);
	for (const name of ['Fatima Alaoui', 'Khadija Amezian']) {
		await askForCode(page, phone);
		await giveCode(page, await codeFor(phone));
		await page.getByRole('button', { name }).click();
		await expect(page).not.toHaveURL(/sign-in/);
	}
	await page.goto('/fr/profiles');
	await page.getByRole('button', { name: 'Fatima Alaoui' }).first().click();
	await page.goto('/fr/me');
	await expect(page.getByRole('heading', { level: 1, name: 'Fatima Alaoui' })).toBeVisible();

	await page.goto('/fr/profiles');
	await page.getByText('Je retire une personne').click();
	await page.locator('details').getByRole('button', { name: 'Khadija Amezian' }).click();
	await expect(page.getByRole('button', { name: 'Khadija Amezian' })).toHaveCount(0);
});

test('who is on no list joins a school with her phone', async ({ page }) => {
	const phone = aPhone();
	await askForCode(page, phone);
	await giveCode(page, await codeFor(phone));
	await expect(page.getByText('C’est votre association qui inscrit')).toBeVisible();
	await page.getByRole('textbox', { name: 'Mon nom' }).fill('Zineb Naciri');
	await page.getByRole('combobox', { name: 'Mon école' }).selectOption(ctx.school.slug);
	await page.getByRole('button', { name: 'Je rejoins' }).click();
	await page.goto('/fr/me');
	await expect(page.getByRole('heading', { level: 1, name: 'Zineb Naciri' })).toBeVisible();
});

test('a card signs in on a press, not on a look', async ({ page, request }) => {
	const personId = await aLearner('Saida Taznakht', aPhone());
	const secret = await issueCard(ctx, { personId, schoolId: ctx.school.id });
	const looked = await request.get(`/fr/card/${secret}`);
	expect(looked.headers()['set-cookie'] ?? '').not.toContain('session');

	await page.goto(`/fr/card/${secret}`);
	await expect(page.getByText('Saida Taznakht')).toBeVisible();
	await page.getByRole('button', { name: 'Oui, j’entre' }).click();
	await page.goto('/fr/me');
	await expect(page.getByRole('heading', { level: 1, name: 'Saida Taznakht' })).toBeVisible();

	await page.goto('/fr/card/forged');
	await expect(page.getByText('Cette carte n’est plus valable')).toBeVisible();
});

test('she signs out here and everywhere', async ({ page }) => {
	const personId = await aLearner('Omar Bouazza', aPhone());
	const secret = await issueCard(ctx, { personId, schoolId: ctx.school.id });
	for (const way of ['Je sors sur ce téléphone', 'Je sors sur tous les téléphones']) {
		await page.goto(`/fr/card/${secret}`);
		await page.getByRole('button', { name: 'Oui, j’entre' }).click();
		await page.goto('/fr/me/security');
		await page.getByRole('button', { name: way }).click();
		await expect(page).toHaveURL(/sign-in/);
		await page.goto('/fr/me');
		await expect(page).toHaveURL(/sign-in\?next=/);
	}
});

test('a new phone is hers once its code is right', async ({ page }) => {
	const personId = await aLearner('Aicha Idrissi', aPhone());
	const secret = await issueCard(ctx, { personId, schoolId: ctx.school.id });
	await page.goto(`/fr/card/${secret}`);
	await page.getByRole('button', { name: 'Oui, j’entre' }).click();
	const phone = aPhone();
	await page.goto('/fr/me/phone');
	await page.getByRole('textbox', { name: 'Mon numéro' }).fill(phone);
	await page.getByRole('button', { name: 'Je reçois un code' }).click();
	await page.getByRole('textbox', { name: 'Le code' }).fill('12');
	await page.getByRole('button', { name: 'J’enregistre' }).click();
	await expect(page.getByText('Le code a 6 chiffres')).toBeVisible();
	await page.getByRole('textbox', { name: 'Le code' }).fill(await codeFor(phone));
	await page.getByRole('button', { name: 'J’enregistre' }).click();
	await expect(page.getByText(phone.replace(/(..)(?=.)/g, '$1 '))).toBeVisible();
});

test('what she typed about herself comes back with the problem, and consent is a press', async ({
	page,
}) => {
	const personId = await aLearner('Naima Berrada', aPhone());
	const secret = await issueCard(ctx, { personId, schoolId: ctx.school.id });
	await page.goto(`/fr/card/${secret}`);
	await page.getByRole('button', { name: 'Oui, j’entre' }).click();
	await page.goto('/fr/me');
	await page.getByRole('textbox', { name: 'Année de naissance' }).fill('19');
	await page.getByRole('combobox', { name: 'Femme ou homme' }).selectOption('woman');
	await page.getByRole('button', { name: 'J’enregistre' }).last().click();
	await expect(page.getByRole('textbox', { name: 'Année de naissance' })).toHaveValue('19');
	await expect(page.getByRole('combobox', { name: 'Femme ou homme' })).toHaveValue('woman');
	await page.getByRole('textbox', { name: 'Année de naissance' }).fill('1990');
	await page.getByRole('button', { name: 'J’enregistre' }).last().click();
	await expect(page.getByText('C’est enregistré')).toBeVisible();
	await page.getByRole('button', { name: 'J’accepte' }).first().click();
	await expect(page.getByRole('button', { name: 'Je retire' })).toHaveCount(1);

	const copy = await page.request.get('/fr/me/data/export.json');
	expect(await copy.json()).toMatchObject({ identity: { person: { name: 'Naima Berrada' } } });
	await page.goto('/fr/me/data');
	await page.locator('summary', { hasText: 'J’efface mon compte' }).click();
	await page.getByRole('button', { name: 'Oui, j’efface' }).click();
	await page.goto(`/fr/card/${secret}`);
	await expect(page.getByText('Cette carte n’est plus valable')).toBeVisible();
});
