import { test as base } from '@playwright/test';
import type { Ctx } from '#platform/server/context.ts';
import { actingAs } from '../factories.ts';
import { aCohort, aLearnerIn, aProgramme } from '../factories/learning.ts';
import { openWorld, tokenOf } from './world.ts';

export type Scene = {
	ctx: Ctx;
	lessonId: string;
	trainer: Ctx;
	learner: Ctx;
	signIn: (as: Ctx) => Promise<void>;
};

export const test = base.extend<{ scene: Scene }>({
	scene: async ({ context, baseURL }, use) => {
		const { ctx, close } = await openWorld();
		const programme = await aProgramme(ctx);
		const learner = await aLearnerIn(ctx, await aCohort(ctx, programme.id));
		const signIn = async (as: Ctx) =>
			context.addCookies([{ name: 'session', value: await tokenOf(as), url: baseURL ?? '' }]);
		const trainer = actingAs(ctx, programme.trainerId, 'trainer');
		await use({ ctx, lessonId: programme.lessonIds[0] ?? '', trainer, learner, signIn });
		await close();
	},
});
