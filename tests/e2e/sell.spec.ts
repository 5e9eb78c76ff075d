import { expect, test, type Page } from '@playwright/test';
import { findOrder } from '#modules/market/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';
import { aMember } from '../factories.ts';
import { aGuest, aMarket, anOrder, aPiece, aShop } from '../factories/market.ts';
import { aPhoto } from '../factories/media.ts';
import { openWorld, tokenOf } from './world.ts';

const { ctx, close } = await openWorld();
test.afterAll(close);

async function enter(page: Page, member: Ctx) {
	const session = { name: 'session', value: await tokenOf(member), url: 'http://localhost:4599' };
	await page.context().addCookies([session]);
}
const part = (page: Page, name: string) => page.locator('summary', { hasText: name }).click();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('the project is locked until she opens it, and says what is done', async ({ page }) => {
	await enter(page, await aMember(ctx));
	await page.goto('/project');
	await expect(page.getByText('الشهادة تفتح المشروع.')).toBeVisible();
	await press(page, 'أفتح مشروعي');
	await page.getByRole('link', { name: '1. فكرتي' }).click();
	await page.getByRole('textbox', { name: 'ماذا أصنع؟' }).fill('زرابي للأطفال');
	await press(page, 'أحفظ');
	await expect(page.getByText('تمّ', { exact: true })).toHaveCount(1);
	await page.getByRole('link', { name: '1. فكرتي' }).click();
	await expect(page.getByRole('textbox', { name: 'ماذا أصنع؟' })).toHaveValue('زرابي للأطفال');
});

test('the mirror shows what an hour brings; a low wage is refused beside its field', async ({
	page,
}) => {
	await enter(page, await aMember(ctx));
	await page.goto('/project/cost/new');
	await page.getByRole('textbox', { name: 'اسم القطعة' }).fill('زربية صغيرة');
	await part(page, 'المواد');
	await page.getByRole('textbox', { name: 'المادة 1' }).fill('صوف');
	await page.getByRole('spinbutton', { name: 'الكمية' }).fill('2');
	await page.getByRole('spinbutton', { name: 'ثمن الوحدة' }).fill('50');
	await press(page, 'أضيف مادة');
	await expect(page.getByRole('textbox', { name: 'المادة 2' })).toHaveCount(1);
	await expect(page.locator('input[name="materials.0.name"]')).toHaveValue('صوف');

	await part(page, 'وقت العمل');
	await page.getByRole('spinbutton', { name: 'ساعات' }).fill('10');
	const price = page.getByRole('spinbutton', { name: 'ثمني' });
	await price.fill('500');
	// With a script the mirror is there already; Enter counts without one.
	await price.press('Enter');
	await expect(page.locator('.hour strong')).toContainText('40');

	await part(page, 'أجر الساعة');
	const wage = page.getByRole('spinbutton', { name: 'أجر الساعة' });
	await wage.fill('5');
	await press(page, 'أحفظ');
	await expect(wage).toHaveAccessibleDescription(/أقل من الحد القانوني/);
	await expect(wage).toHaveValue('5');
	await expect(page.getByRole('textbox', { name: 'اسم القطعة' })).toHaveValue('زربية صغيرة');
	await wage.fill('20');
	await press(page, 'أحفظ');
	await expect(page).toHaveURL(/\/project\/cost$/);
	await expect(page.getByRole('link', { name: 'زربية صغيرة' })).toBeVisible();
	await expect(page.locator('.hour strong')).toContainText('40');
});

async function choose(page: Page, photo: { name: string; buffer: Buffer }) {
	await page.locator('input[type=file]').setInputFiles({ ...photo, mimeType: 'image/jpeg' });
	await press(page, 'التالي');
}

test('a shop is opened and a piece put up in five screens; nothing bad loses what was said', async ({
	page,
}) => {
	test.setTimeout(60_000);
	await aMarket(ctx.db);
	await enter(page, await aMember(ctx, 'learner', 'Fatima Alaoui'));
	await page.goto('/sell');
	await expect(page).toHaveURL(/\/sell\/open$/);
	await page.getByRole('textbox', { name: 'اسم الدكان' }).fill('دكان فاطمة');
	await press(page, 'أفتح الدكان');
	await expect(page.getByRole('textbox', { name: 'المدينة' })).toHaveAccessibleDescription(
		'هذا الحقل فارغ، ونحتاجه.',
	);
	await expect(page.getByRole('textbox', { name: 'اسم الدكان' })).toHaveValue('دكان فاطمة');
	await page.getByRole('textbox', { name: 'المدينة' }).fill('سلا');
	await page.getByRole('combobox', { name: 'الجهة' }).selectOption('MA-04');
	await press(page, 'أفتح الدكان');
	await expect(page.getByRole('heading', { name: 'دكان فاطمة' })).toBeVisible();

	await page.getByRole('link', { name: 'أعرض قطعة' }).click();
	await choose(page, { name: 'tapis.jpg', buffer: Buffer.from('no picture at all') });
	const refused = page.locator('.field .err');
	await expect(refused).toBeVisible();
	await choose(page, { name: 'tapis.jpg', buffer: Buffer.alloc(30 * 1024 * 1024, 1) });
	await expect(refused).toContainText('15');
	const photo = await aPhoto({ width: 320, height: 240 });
	await choose(page, { name: 'tapis.jpg', buffer: Buffer.from(await photo.arrayBuffer()) });

	await expect(page.getByRole('heading', { name: 'ما هي الحرفة؟' })).toBeVisible();
	await page.getByRole('radio').first().check({ force: true });
	await press(page, 'التالي');
	const price = page.getByRole('spinbutton', { name: 'الثمن' });
	await price.fill('0');
	await press(page, 'التالي');
	await expect(price).toHaveAttribute('aria-invalid', 'true');
	await expect(price).toHaveValue('0');
	await price.fill('850');
	await press(page, 'التالي');
	await page.getByRole('spinbutton', { name: 'عدد القطع' }).fill('3');
	await page.getByRole('radio', { name: 'قالب سكر' }).check({ force: true });
	await press(page, 'التالي');

	await expect(page.getByText('قلنا:')).toBeVisible();
	await expect(page.locator('.order')).toContainText('850');
	await page.getByRole('link', { name: 'أرجع' }).click();
	await expect(page.getByRole('spinbutton', { name: 'عدد القطع' })).toHaveValue('3');
	await press(page, 'التالي');
	await page.getByRole('textbox', { name: 'اسم القطعة' }).fill('زربية الصباح');
	await press(page, 'أعرضها في السوق');
	await expect(page.getByText('في السوق', { exact: true })).toBeVisible();
	await expect(page.locator('.art img')).toBeVisible();
	const seen = page.getByRole('link', { name: 'أراها كما يراها الزبائن' });
	await expect(seen).toHaveAttribute('href', /\/tapis-noue$/);
	await press(page, 'أوقفها مؤقتا');
	await expect(page.getByText('متوقفة')).toBeVisible();
});

test('an order is answered and sent, the code brings the money, and the income moves', async ({
	page,
}) => {
	const shop = await aShop(ctx, 'Atelier Tamount');
	const piece = await aPiece(shop, { stock: 3 });
	const guest = aGuest(ctx);
	const code = await anOrder(guest, piece);
	await enter(page, shop.maker);
	await page.goto('/sell');
	await expect(page.getByText('Salma Bennani')).toBeVisible();
	await press(page, 'نعم');
	await press(page, 'أرسلتها');
	const field = page.getByRole('textbox', { name: 'رمز الزبون' });
	await field.fill('nope');
	await press(page, 'وصلت');
	await expect(field).toHaveAttribute('aria-invalid', 'true');
	await expect(field).toHaveValue('nope');
	await field.fill((await findOrder(guest, code)).doorCode);
	await press(page, 'وصلت');
	await expect(page.getByText('وصلت القطعة ووصل المال.')).toBeVisible();
	await page.getByRole('link', { name: 'دخلي' }).first().click();
	await expect(page.locator('.kpi').first()).toContainText('1.250');
});

test('not now says why and gives the piece back', async ({ page }) => {
	const shop = await aShop(ctx, 'Atelier Izouran');
	const piece = await aPiece(shop);
	await anOrder(aGuest(ctx), piece);
	await enter(page, shop.maker);
	await page.goto('/sell');
	await page.getByRole('link', { name: 'ليس الآن' }).click();
	await press(page, 'أقول: ليس الآن');
	await expect(page.locator('.field .err')).toBeVisible();
	await page.getByRole('radio').nth(1).check();
	await press(page, 'أقول: ليس الآن');
	await expect(page).toHaveURL(/orders\/[0-9a-f-]+$/);
	await page.goto('/sell');
	await expect(page.getByText('لا طلب ينتظر الآن')).toBeVisible();
});

test('another maker’s order and piece stay closed', async ({ page }) => {
	const shop = await aShop(ctx, 'Atelier Anir');
	const { id } = await aPiece(shop);
	await enter(page, await aMember(ctx));
	const answer = await page.goto(`/sell/pieces/${id}/price`);
	expect(answer?.status()).toBe(403);
});
