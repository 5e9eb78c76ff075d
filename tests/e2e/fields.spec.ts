import { expect, test } from '@playwright/test';

const path = '/fr/dev/components';

test('a refused form keeps what was filled in and says what to do beside each field', async ({
	page,
}) => {
	await page.goto(path);
	const name = page.getByRole('textbox', { name: 'Nom' });
	const phone = page.getByRole('textbox', { name: 'Téléphone' });
	const craft = page.getByRole('combobox', { name: 'Métier' });
	const remark = page.getByRole('textbox', { name: 'Remarque' });
	const bank = page.getByRole('radio', { name: 'Virement' });
	const agreed = page.getByRole('checkbox', { name: 'conditions' });
	await name.fill('Zineb');
	await phone.fill('0612');
	await craft.selectOption('clay');
	await remark.fill('Merci');
	await bank.check();
	await agreed.check();
	await page.getByRole('button', { name: 'J’envoie' }).click();

	await expect(page.getByText('3 champs sont à revoir')).toBeVisible();
	await expect(phone).toHaveAccessibleDescription(/Le téléphone a 10 chiffres/);
	await expect(phone).toHaveAttribute('aria-invalid', 'true');
	const price = page.getByRole('spinbutton', { name: 'Combien coûte' });
	await expect(price).toHaveAccessibleDescription('Remplissez ce champ.');
	await expect(name).toHaveValue('Zineb');
	await expect(phone).toHaveValue('0612');
	await expect(craft).toHaveValue('clay');
	await expect(remark).toHaveValue('Merci');
	await expect(bank).toBeChecked();
	await expect(agreed).toBeChecked();
});

test('a star speaks and the page stays', async ({ page, javaScriptEnabled }) => {
	await page.goto(path);
	const heard = page.waitForResponse(/tone\.wav/);
	await page.getByRole('link', { name: 'Écouter : Boutons' }).click();
	await heard;
	await expect(page).toHaveURL(path);
	if (javaScriptEnabled !== false) return;
	const played = () =>
		page.frame('voice')?.evaluate(() => document.querySelector('video')?.played.length);
	await expect.poll(played).toBe(1);
});
