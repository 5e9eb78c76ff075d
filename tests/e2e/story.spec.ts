import { expect, test } from '@playwright/test';
import { getPerson } from '#modules/identity/index.server.ts';
import { findSchool } from '#modules/school/index.server.ts';
import { lookFromLyon, order, write } from './story/buy.ts';
import {
	findCertificate,
	followLesson,
	markWork,
	sendWork,
	sitFirstTest,
	sitOtherTests,
} from './story/learn.ts';
import { aPhoneOf, newPhone, press, signInByCode, signInOperator } from './story/people.ts';
import { makeCohort, openSchool, publishProgramme } from './story/school.ts';
import { countCost, fulfil, openShop } from './story/sell.ts';
import { openWorld } from './world.ts';

const { ctx, close } = await openWorld();
test.afterAll(close);

test('from the first lesson to the first income', async ({
	browser,
	viewport,
	javaScriptEnabled,
	baseURL,
}) => {
	test.setTimeout(300_000);
	const options = {
		viewport: viewport ?? { width: 360, height: 740 },
		javaScriptEnabled,
		baseURL,
		hasTouch: true,
	};
	const [coordinator, trainer, learner, buyer, lyon] = [
		await aPhoneOf(browser, options),
		await aPhoneOf(browser, options),
		await aPhoneOf(browser, options),
		await aPhoneOf(browser, options),
		await aPhoneOf(browser, options),
	];
	const slug = `hikaya-${Date.now().toString(36)}`;
	const phone = newPhone();

	await signInOperator(coordinator, ctx, baseURL ?? '');
	const invitation = await openSchool(coordinator, slug);
	await publishProgramme(trainer, slug, invitation);
	await makeCohort(coordinator, slug, phone);

	await signInByCode(learner, ctx, phone);
	const school = await findSchool(ctx.db, slug);
	const person = await ctx.db
		.selectFrom('identity.person')
		.select('id')
		.where('phone', '=', `+212${phone.slice(1)}`)
		.executeTakeFirstOrThrow();
	expect((await getPerson(ctx, person.id))?.name).toBe('فاطمة أيت علي');
	const her = { ...ctx, school, actor: { id: person.id, roles: ['learner'] as const } };
	await followLesson(learner);
	await sitFirstTest(learner, her);
	await sitOtherTests(her);
	await sendWork(learner, her);
	await markWork(trainer, slug);
	const certificate = await findCertificate(learner);

	await countCost(learner);
	await openShop(learner, certificate);
	const first = await order(buyer, 'cod');
	await order(buyer, 'transfer');
	await lookFromLyon(lyon);

	await write(buyer, first.code, 'Bonjour, merci beaucoup !');
	await learner.goto('/messages');
	await learner.locator('main .card a').first().click();
	await expect(learner.getByText('Bonjour, merci beaucoup !')).toBeVisible();
	await learner.locator('main [name="text"]').fill('مرحبا، شكرا لك.');
	await press(learner);
	await buyer.goto(`/fr/orders/${first.code}`);
	await expect(buyer.getByText('مرحبا، شكرا لك.')).toBeVisible();

	await fulfil(learner, first.doorCode);

	await expect(async () => {
		await learner.goto('/network');
		await learner.locator('main .card a').first().click();
		await expect(learner.getByText('باعت أول قطعة! مبروك.').first()).toBeVisible({ timeout: 500 });
	}).toPass();
	await coordinator.goto(`/${slug}/impact`);
	await expect(coordinator.getByText(/1[.,\s]?500/).first()).toBeVisible();
});
