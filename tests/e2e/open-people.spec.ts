import { expect, test } from '@playwright/test';
import { issueCard } from '#modules/identity/index.server.ts';
import { invite, registerMember } from '#modules/school/index.server.ts';
import { aMember } from '../factories.ts';
import { expectOpenToAll } from './open-to-all.ts';
import { openWorld, tokenOf } from './world.ts';

const { ctx, close } = await openWorld();
test.afterAll(close);

const coordinator = await aMember(ctx, 'coordinator', 'نادية العلوي');
const registered = await registerMember(coordinator, { name: 'فاطمة الزهراء', role: 'learner' });
const learner = registered.ok ? registered.value.memberId : '';
const card = await issueCard(coordinator, { personId: learner, schoolId: ctx.school.id });
const invited = await invite(coordinator, { role: 'trainer', contact: 'nadia@example.ma' });
const invitation = invited.ok ? new URL(invited.value.link).pathname : '';
const { slug } = ctx.school;

for (const colorScheme of ['light', 'dark'] as const)
	test(`everybody can use the pages of people, in ${colorScheme}`, async ({ page, context }) => {
		test.setTimeout(120_000);
		await page.emulateMedia({ colorScheme });
		const strangers = [
			'/sign-in',
			'/sign-in/scan',
			'/sign-in/passkey',
			`/card/${card}`,
			invitation,
		];
		for (const path of strangers) {
			await page.goto(path);
			await expectOpenToAll(page);
		}
		const session = await tokenOf(coordinator);
		const cookie = { url: 'http://localhost:4599', httpOnly: true };
		await context.addCookies([
			{ ...cookie, name: 'session', value: session },
			{ ...cookie, name: 'profiles', value: session },
		]);
		for (const path of [
			'/me',
			'/me/phone',
			'/me/security',
			'/me/data',
			'/profiles',
			`/${slug}/members`,
			`/${slug}/members/new`,
			`/${slug}/members/invite`,
			`/${slug}/members/${learner}`,
			`/${slug}/settings`,
		]) {
			expect((await page.goto(path))?.status(), path).toBe(200);
			await expectOpenToAll(page);
		}
	});
