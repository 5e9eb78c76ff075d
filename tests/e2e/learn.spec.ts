import { expect } from '@playwright/test';
import { publishLesson } from '#modules/learning/index.server.ts';
import { aMember } from '../factories.ts';
import { test } from './learning.ts';

test('a lesson is followed from the first picture to its end', async ({ page, scene }) => {
	await scene.signIn(scene.learner);
	await page.goto('/learn');
	await expect(page.getByText('0 من 2').first()).toBeVisible();
	await page.getByRole('link', { name: 'أبدأ الدرس' }).click();

	await expect(page.getByText('ننظر إلى الصوف.')).toBeVisible();
	await expect(page.getByRole('img', { name: 'صوف', exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'التالي' }).click();

	await expect(page.getByText('بماذا نغسل؟')).toBeVisible();
	await page.getByRole('button', { name: 'هذا جوابي' }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await page.getByRole('radio', { name: 'ماء مغلى' }).check();
	await page.getByRole('button', { name: 'هذا جوابي' }).click();
	await expect(page.getByText('الماء المغلى يلبّد الصوف.')).toBeVisible();
	await page.getByRole('radio', { name: 'ماء فاتر' }).check();
	await page.getByRole('button', { name: 'أجرّب من جديد' }).click();
	await page.getByRole('button', { name: 'أنهي الدرس' }).click();

	await expect(page.getByRole('heading', { name: 'أتممنا الدرس' })).toBeVisible();
	await page.goto('/learn');
	await expect(page.getByText('1 من 2').first()).toBeVisible();
});

test('a learner of another programme is not let in, a stranger signs in first', async ({
	page,
	scene,
}) => {
	await scene.signIn(await aMember(scene.ctx));
	expect((await page.goto(`/learn/${scene.lessonId}/1`))?.status()).toBe(403);
	await page.context().clearCookies();
	await page.goto(`/learn/${scene.lessonId}/1`);
	await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('a trainer edits a step; who saved meanwhile is not overwritten', async ({ page, scene }) => {
	await scene.signIn(scene.trainer);
	const studio = `/${scene.ctx.school.slug}/teach/lessons/${scene.lessonId}`;
	await page.goto(`/en${studio}`);
	const text = page.getByRole('textbox', { name: 'What is heard (in English)' });
	await text.fill('We touch the wool.');
	await page.getByRole('button', { name: 'I’m saving' }).first().click();
	await expect(page.getByText('The lesson is saved.')).toBeVisible();

	await publishLesson(scene.trainer, { lessonId: scene.lessonId, revision: 1 });
	await text.fill('We smell the wool.');
	await page.getByRole('button', { name: 'I’m saving' }).first().click();
	await expect(page.getByRole('alert').first()).toContainText('saved elsewhere');
	await expect(text).toHaveValue('We smell the wool.');
	await page.getByRole('button', { name: 'I’m saving' }).first().click();
	await expect(page.getByText('The lesson is saved.')).toBeVisible();
	await expect(text).toHaveValue('We smell the wool.');
});

test('a step is added, and the lesson says what it lacks', async ({ page, scene }) => {
	await scene.signIn(scene.trainer);
	await page.goto(`/en/${scene.ctx.school.slug}/teach/lessons/${scene.lessonId}`);
	await page.getByRole('button', { name: 'New step' }).click();
	await expect(page.getByText('Write the text of the step in Arabic')).toBeVisible();
	await page.getByRole('button', { name: 'I’m publishing' }).click();
	await expect(page.getByRole('alert').first()).toContainText('missing before publishing');
});
