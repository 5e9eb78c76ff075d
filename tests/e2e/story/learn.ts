import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import {
	getSitting,
	myAssessments,
	saveAnswer,
	startSitting,
	submitSitting,
} from '#modules/assessment/index.server.ts';
import { listModules, myEnrolments } from '#modules/learning/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';
import { rightAnswers } from '../../../src/demo/answers.ts';

const answers = await rightAnswers('content/programmes/hand-knotted-rug');

/** 3. She follows a lesson to its end, one step a screen. */
export async function followLesson(page: Page) {
	await page.goto('/learn');
	await page.locator('main a[href*="/learn/"].btn').first().click();
	await expect(page.locator('main .listen').first()).toBeVisible();
	for (let step = 0; step < 12 && !/\/done$/.test(page.url()); step++) {
		const option = page.locator('main input[type="radio"]').first();
		if ((await option.count()) && !(await page.locator('main .feedback').count())) {
			await option.check({ force: true });
			await page.locator('main form .btn.big').last().click();
		}
		const before = page.url();
		await page
			.locator('main .player-foot a.btn.big, main .player-foot .btn[rel="next"]')
			.last()
			.click();
		await expect(page).not.toHaveURL(before);
	}
	await expect(page).toHaveURL(/\/done$/);
}

/** 3. She answers the test of the first module on the screen, question by question. */
export async function sitFirstTest(page: Page, learner: Ctx) {
	const { tests, key } = await testsOf(learner);
	await page.goto(`/learn/tests/${tests[0]?.id}`);
	await page.locator('main form .btn.big').click();
	await expect(page).toHaveURL(/sittings/);
	const sittingId = /sittings\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
	const { items } = await getSitting(learner, sittingId);
	for (const [at, item] of items.entries()) {
		await page.goto(`/learn/sittings/${sittingId}/${at + 1}`);
		const right = answers.get(`${key(tests[0]?.moduleId)}/${item.key}`) ?? '';
		await page.locator(`main input[value="${right}"]`).check({ force: true });
		await page.locator('main form .btn.big').last().click();
		await expect(page).not.toHaveURL(new RegExp(`/${at + 1}$`));
	}
	await page.goto(`/learn/sittings/${sittingId}/review`);
	await page.locator('main form .btn.big').last().click();
	await expect(page).toHaveURL(/result/);
	await expect(page.getByText('100').first()).toBeVisible();
}

/** The other five tests, by the same use cases: the screens are the same. */
export async function sitOtherTests(learner: Ctx) {
	const { tests, key } = await testsOf(learner);
	for (const { id, moduleId } of tests.slice(1)) {
		const started = await startSitting(learner, id);
		if (!started.ok) throw new Error(started.reason);
		const { sittingId } = started.value;
		for (const item of (await getSitting(learner, sittingId)).items)
			await saveAnswer(learner, {
				sittingId,
				itemKey: item.key,
				optionKey: answers.get(`${key(moduleId)}/${item.key}`) ?? '',
				sequence: 1,
			});
		await submitSitting(learner, sittingId);
	}
}

/** 3. Three photographs; a text file with the name of a picture is refused, the others stay. */
export async function sendWork(page: Page, learner: Ctx) {
	const { practicals } = await testsOf(learner);
	await page.goto(`/learn/works/${practicals[0]?.id}`);
	const photo = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });
	const wool = await sharp({
		create: { width: 640, height: 480, channels: 3, background: '#b01f35' },
	})
		.jpeg()
		.toBuffer();
	const field = (name: string) => page.locator(`main [name="${name}"]`);
	await field('front').setInputFiles(photo('front.jpg', wool));
	await field('back').setInputFiles(photo('back.jpg', wool));
	await field('edge').setInputFiles(photo('edge.jpg', Buffer.from('not a picture')));
	await page.locator('main form .btn.big').last().click();
	await expect(page.locator('main .problem:visible').first()).toBeVisible();
	await field('edge').setInputFiles(photo('edge.jpg', wool));
	await page.locator('main form .btn.big').last().click();
	await expect(page.locator('main form')).toHaveCount(0);
}

async function testsOf(learner: Ctx) {
	const [enrolment] = await myEnrolments(learner);
	const programmeId = enrolment?.programmeId ?? '';
	const modules = await listModules(learner, programmeId);
	const key = (moduleId?: string) => modules.find(({ id }) => id === moduleId)?.key;
	return { ...(await myAssessments(learner, programmeId)), key };
}

/** 4. The trainer marks it on the rubric. */
export async function markWork(page: Page, slug: string) {
	await page.goto(`/${slug}/teach/works`);
	await page.locator('main a[href*="/teach/works/"]').first().click();
	for (const level of await page.locator('main input[type="radio"][value="3"]').all())
		await level.check({ force: true });
	await page.locator('main form .btn.big').last().click();
	await expect(page).toHaveURL(/works/);
}

/** 4. The certificate comes by itself: page, paper, file. Returns its code. */
export async function findCertificate(page: Page) {
	await expect(async () => {
		await page.goto('/learn/certificates');
		await expect(page.locator('main a[href*="/verify/"]').first()).toBeVisible({ timeout: 500 });
	}).toPass();
	const href = (await page.locator('main a[href*="/verify/"]').first().getAttribute('href')) ?? '';
	const code = /verify\/(\w{12})/.exec(href)?.[1] ?? '';
	await page.goto(`/verify/${code}`);
	await expect(page.getByText('فاطمة أيت علي').first()).toBeVisible();
	const paper = await page.request.get(`/verify/${code}/certificate.pdf`);
	expect((await paper.body()).subarray(0, 4).toString()).toBe('%PDF');
	const file = await page.request.get(`/verify/${code}/credential.json`);
	expect(await file.json()).toMatchObject({
		type: ['VerifiableCredential', 'OpenBadgeCredential'],
	});
	return code;
}
