import { expect } from '@playwright/test';
import { getProgramme, programmeOfLesson } from '#modules/learning/index.server.ts';
import { test, type Scene } from './learning.ts';
import { expectOpenToAll } from './open-to-all.ts';

const slugOf = async ({ ctx, lessonId }: Scene) =>
	(await getProgramme(ctx, await programmeOfLesson(ctx, lessonId))).slug;
const teach = ({ ctx }: Scene, path: string) => `/fr/${ctx.school.slug}/teach${path}`;

const pages: Record<string, (scene: Scene) => string | Promise<string>> = {
	programmes: () => '/programmes',
	programme: async (scene) => `/programmes/${scene.ctx.school.slug}/${await slugOf(scene)}`,
	home: () => '/learn',
	step: ({ lessonId }) => `/learn/${lessonId}/1`,
	question: ({ lessonId }) => `/fr/learn/${lessonId}/2`,
	end: ({ lessonId }) => `/learn/${lessonId}/done`,
	desk: (scene) => teach(scene, ''),
	'new programme': (scene) => teach(scene, '/new'),
	arranging: async (scene) =>
		teach(scene, `/${await programmeOfLesson(scene.ctx, scene.lessonId)}`),
	writing: (scene) => teach(scene, `/lessons/${scene.lessonId}`),
};

for (const [name, path] of Object.entries(pages))
	test(`a page of learning is open to all: ${name}`, async ({ page, scene }) => {
		const address = await path(scene);
		await scene.signIn(address.includes('/teach') ? scene.trainer : scene.learner);
		expect((await page.goto(address))?.status()).toBe(200);
		await expectOpenToAll(page);
	});
