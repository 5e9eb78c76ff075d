import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { createPerson, openSession } from '#modules/identity/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';
import { readInbox } from '#platform/server/notify/read-inbox.ts';

/** Everybody of the story has a phone of her own. */
export async function aPhoneOf(browser: Browser, options: BrowserContextOptions): Promise<Page> {
	const context = await browser.newContext(options);
	return context.newPage();
}

/** The one green button of the screen. */
export const press = (page: Page) => page.locator('main form .btn.big:visible').last().click();

export const fill = async (page: Page, values: Record<string, string>) => {
	for (const [name, value] of Object.entries(values))
		await page.locator(`main [name="${name}"]`).fill(value);
};

let numbers = Date.now() % 10_000_000;
export const newPhone = () => `06${String(20_000_000 + (numbers += 1)).padStart(8, '0')}`;

/** Signs in with the code that her phone receives. */
export async function signInByCode(page: Page, ctx: Ctx, phone: string) {
	await page.goto('/sign-in');
	await fill(page, { phone });
	await press(page);
	await expect(page).toHaveURL(/sign-in\/code/);
	const sent = (await readInbox(ctx, 200)).find(
		({ recipient }) => recipient === `+212${phone.slice(1)}`,
	);
	await fill(page, { code: sent?.text.match(/\d{6}/)?.[0] ?? 'none' });
	await press(page);
	await expect(page).not.toHaveURL(/sign-in/);
}

/** Who runs the installation is signed in; she opens the school of the story. */
export async function signInOperator(page: Page, ctx: Ctx, baseURL: string) {
	const personId = await createPerson(ctx, { name: 'نادية بنموسى', isOperator: true });
	const value = await openSession(ctx, { personId, schoolId: null });
	await page.context().addCookies([{ name: 'session', value, url: baseURL }]);
}
