import { expect, type Page } from '@playwright/test';
import { fill, newPhone, press } from './people.ts';

/** 1. The coordinator opens her school and invites a trainer; returns the invitation's path. */
export async function openSchool(page: Page, slug: string) {
	await page.goto('/schools/new');
	await fill(page, {
		nameAr: 'مدرسة الحكاية',
		nameFr: 'École du récit',
		nameEn: 'School of the story',
		town: 'تمارة',
		slug,
	});
	await page.locator('[name="regionCode"]').selectOption('MA-04');
	await press(page);
	await expect(page).not.toHaveURL(/schools\/new/);

	await page.goto(`/${slug}/members/invite`);
	await fill(page, { contact: newPhone() });
	await page.locator('[name="role"]').selectOption('trainer');
	await press(page);
	const link = await page.locator('.link').innerText();
	return new URL(link).pathname;
}

/** 2. The trainer accepts, takes the shipped programme and publishes it. */
export async function publishProgramme(page: Page, slug: string, invitation: string) {
	await page.goto(invitation);
	await fill(page, { name: 'عبد القادر السلاوي' });
	await press(page);
	await page.goto(`/${slug}/teach`);
	await page.locator('form[action="?/adopt"] button').first().click();
	await page.goto(`/${slug}/teach`);
	await page.locator('main .card a').first().click();
	await page.locator('form[action="?/publish"] button').click();
	await expect(page.locator('form[action="?/unpublish"]')).toBeAttached();
}

/** 1. again. A cohort; one person typed, two of three lines of a file taken, cards printed. */
export async function makeCohort(page: Page, slug: string, phone: string) {
	await page.goto(`/${slug}/cohorts/new`);
	await fill(page, { name: 'فوج الحكاية', seats: '20' });
	await press(page);
	await expect(page).toHaveURL(/cohorts\/[0-9a-f-]{36}$/);
	const cohort = new URL(page.url()).pathname;

	await page.goto(`${cohort}/enrol`);
	await fill(page, { name: 'فاطمة أيت علي', phone });
	await page.locator('[name="sex"]').selectOption('woman');
	await press(page);
	await expect(page.getByText('فاطمة أيت علي').first()).toBeVisible();

	await page.goto(`${cohort}/import`);
	const csv = `name,phone\nخديجة,${newPhone()}\nزينب,12\nأمينة,${newPhone()}\n`;
	await page
		.locator('[name="file"]')
		.setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
	await press(page);
	await expect(page.getByText('زينب').first()).toBeVisible();

	await page.goto(cohort);
	for (const name of ['فاطمة أيت علي', 'خديجة', 'أمينة'])
		await expect(page.getByText(name).first()).toBeVisible();
	const cards = await page.request.post(`${cohort}/cards.pdf`, {
		form: { everyone: 'on' },
		headers: { origin: new URL(page.url()).origin },
	});
	expect((await cards.body()).subarray(0, 4).toString()).toBe('%PDF');
}
