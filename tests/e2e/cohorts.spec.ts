import { expect, test, type Page } from '@playwright/test';
import iconv from 'iconv-lite';
import { aMember, aSchool } from '../factories.ts';
import { aCohort, aLearnerIn, aProgramme } from '../factories/learning.ts';
import { openWorld, tokenOf } from './world.ts';

const { ctx, close } = await openWorld();
test.afterAll(close);

async function aCoordinator(page: Page, baseURL = '') {
	const where = { ...ctx, school: await aSchool(ctx.db) };
	const coordinator = await aMember(where, 'coordinator', 'نادية العلوي');
	const session = { name: 'session', value: await tokenOf(coordinator) };
	await page.context().addCookies([{ ...session, url: baseURL }]);
	return coordinator;
}

/** As Excel writes it on an Arabic Windows: three good rows and three to mend. */
const list = iconv.encode(
	[
		'الاسم;الهاتف;الجنس;سنة الميلاد',
		'مليكة العلوي;0612345670;امرأة;1988',
		'عمر بوعزة;06123;رجل;90',
		'سعاد المنصوري;;امرأة;',
		';0612345679;;',
		'نعيمة بنسالم;0612345671;طويلة;1975',
		'كريمة الطاهري;0671234567;امرأة;1992',
	].join('\r\n'),
	'windows-1256',
);

test('a coordinator opens a cohort, enrols a person and a list, and prints the cards', async ({
	page,
	baseURL,
}) => {
	test.setTimeout(60_000);
	const coordinator = await aCoordinator(page, baseURL);
	await aProgramme(coordinator);
	const cohorts = `/${coordinator.school.slug}/cohorts`;

	await page.goto(cohorts);
	await page.getByRole('link', { name: 'أفتح فوجا' }).click();
	await page.getByRole('textbox', { name: 'اسم الفوج' }).fill('فوج الربيع');
	await page.getByLabel('اليوم الأول', { exact: true }).fill('2026-03-10');
	await page.getByLabel('اليوم الأخير', { exact: true }).fill('2026-03-01');
	await page.getByRole('button', { name: 'أفتح الفوج' }).click();
	await expect(page.locator('.err')).toHaveText('تأتي النهاية بعد البداية: نصحّح التاريخ.');
	await expect(page.getByRole('textbox', { name: 'اسم الفوج' })).toHaveValue('فوج الربيع');
	await page.getByLabel('اليوم الأخير', { exact: true }).fill('2026-06-30');
	await page.getByRole('button', { name: 'أفتح الفوج' }).click();
	await expect(page.getByRole('heading', { name: 'فوج الربيع' })).toBeVisible();
	const board = page.url();

	await page.getByRole('link', { name: 'أسجّل شخصا' }).click();
	await page.getByRole('textbox', { name: 'الاسم الكامل' }).fill('زينب أيت حمو');
	await page.getByRole('textbox', { name: 'الهاتف' }).fill('06123');
	await page.getByRole('button', { name: 'أسجّل' }).click();
	await expect(page.locator('.err')).toContainText('5 أرقام');
	await expect(page.getByRole('textbox', { name: 'الاسم الكامل' })).toHaveValue('زينب أيت حمو');
	await page.getByRole('textbox', { name: 'الهاتف' }).fill('0612345678');
	await page.getByRole('button', { name: 'أسجّل' }).click();
	await expect(page.getByText('زينب أيت حمو في الفوج الآن.')).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'الاسم الكامل' })).toHaveValue('');

	await page.getByRole('link', { name: 'لائحة كاملة' }).click();
	const file = { name: 'list.csv', mimeType: 'text/csv', buffer: list };
	await page.locator('input[type=file]').setInputFiles(file);
	await page.getByRole('button', { name: 'أرسل اللائحة' }).click();
	const figures = page.locator('.kpi strong');
	await expect(figures).toHaveText(['3', '0', '3']);
	const rows = page.locator('tbody tr');
	await expect(rows).toHaveCount(3);
	await expect(rows.nth(0)).toContainText('عمر بوعزة');
	await expect(rows.nth(0)).toContainText('06123 · بقيت 5 أرقام');
	await expect(rows.nth(0)).toContainText('90 · نكتب السنة بأربعة أرقام');
	await expect(rows.nth(1)).toContainText('الاسم فارغ.');
	await expect(rows.nth(2)).toContainText('طويلة · نكتب «امرأة» أو «رجل»');

	const mend = await page.request.get(`${page.url()}/mend.csv`);
	expect(mend.headers()['content-type']).toContain('text/csv');
	const mended = (await mend.text())
		.replace('06123;رجل;90', '0612312345;رجل;1990')
		.replace(';0612345679', 'حليمة;0612345679')
		.replace('طويلة', 'أنثى');
	await page.getByRole('link', { name: 'أرسل لائحة أخرى' }).click();
	await page.getByRole('textbox', { name: 'خلايا منسوخة' }).fill(mended);
	await page.getByRole('button', { name: 'أرسل اللائحة' }).click();
	await expect(figures).toHaveText(['3', '0', '0']);
	await expect(page.getByText('دخلت كل الأسماء.')).toBeVisible();

	await page.getByRole('link', { name: 'أرى الفوج' }).click();
	await expect(page.locator('.cohort tbody tr')).toHaveCount(7);
	await expect(page.locator('a[href="tel:+212612312345"]')).toBeVisible();
	await expect(page.locator('a[href="https://wa.me/212612312345"]')).toBeVisible();
	await page.getByRole('link', { name: 'بطاقات الدخول' }).click();
	await expect(page.getByRole('button', { name: 'أطبع البطاقات كلها (7)' })).toBeVisible();
	const pdf = await page.request.post(`${board}/cards.pdf`, {
		form: { everyone: 'on' },
		headers: { origin: baseURL ?? '' },
	});
	expect(pdf.headers()['content-type']).toBe('application/pdf');
	expect((await pdf.body()).toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);

	await page.goto(board);
	await page.getByRole('link', { name: 'عمر بوعزة', exact: true }).click();
	await page.locator('summary', { hasText: 'سحب من الفوج' }).click();
	await page.getByRole('button', { name: 'نعم، أسحب الاسم' }).click();
	await expect(page.locator('.cohort tbody tr')).toHaveCount(6);
	await expect(page.getByText('عمر بوعزة')).toHaveCount(0);
});

test('a full cohort, a workbook and a list without headings say what to do', async ({
	page,
	baseURL,
}) => {
	const coordinator = await aCoordinator(page, baseURL);
	const cohort = await aCohort(coordinator, (await aProgramme(coordinator)).id, 1);
	await aLearnerIn(coordinator, cohort, 'فاطمة أيت علي');
	const board = `/${coordinator.school.slug}/cohorts/${cohort}`;

	await page.goto(`${board}/enrol`);
	await page.getByRole('textbox', { name: 'الاسم الكامل' }).fill('زينب');
	await page.getByRole('button', { name: 'أسجّل' }).click();
	await expect(page.getByText('امتلأت مقاعد الفوج')).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'الاسم الكامل' })).toHaveValue('زينب');

	await page.goto(`${board}/import`);
	const buffer = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]);
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
	await page.getByRole('button', { name: 'أرسل اللائحة' }).click();
	await expect(page.locator('.err')).toContainText('هذا ليس ملف CSV');

	await page.getByRole('textbox', { name: 'خلايا منسوخة' }).fill('فاطمة\t0612345678');
	await page.getByRole('button', { name: 'أرسل اللائحة' }).click();
	await expect(page.locator('.err')).toContainText('ينقص سطر العناوين');
	await expect(page.getByRole('textbox', { name: 'خلايا منسوخة' })).toHaveValue(
		'فاطمة\t0612345678',
	);
});
