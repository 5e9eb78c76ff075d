import { test } from './learning.ts';
import { expectOpenToAll } from './open-to-all.ts';

test('the pages of learning are open to all', async ({ page, scene }) => {
	const school = scene.ctx.school.slug;
	await scene.signIn(scene.learner);
	for (const path of [
		'/programmes',
		'/learn',
		`/learn/${scene.lessonId}/1`,
		`/learn/${scene.lessonId}/2`,
	]) {
		await page.goto(path);
		await expectOpenToAll(page);
	}
	await scene.signIn(scene.trainer);
	for (const path of ['', '/new', `/lessons/${scene.lessonId}`]) {
		await page.goto(`/fr/${school}/teach${path}`);
		await expectOpenToAll(page);
	}
});
