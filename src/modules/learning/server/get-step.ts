import { found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { followedLesson } from './followed-lesson.ts';
import { frozenSteps } from './frozen-steps.ts';

/**
 * One screen of a lesson, `number` from 1 to `of`; 404 beyond. `clips` has the recorded voices of
 * this step by language; `nextPicture` can be fetched ahead.
 */
export async function getStep(
	ctx: Ctx,
	{ lessonId, number }: { lessonId: string; number: number },
) {
	const { clips, enrolled, version, ...lesson } = await followedLesson(ctx, lessonId);
	const steps = await frozenSteps(ctx, lessonId, version);
	const step = found(steps[number - 1], `step ${number} of lesson ${lessonId}`);
	return {
		lesson,
		/** Staff who look at it leave no trace. */
		records: enrolled,
		step,
		number,
		of: steps.length,
		clips: clips?.[step.key] ?? {},
		next: steps[number],
	};
}

/** Where the learner is in a lesson, and how long it is. */
export async function getLesson(ctx: Ctx, lessonId: string) {
	const lesson = await followedLesson(ctx, lessonId);
	const { length: of } = await frozenSteps(ctx, lessonId, lesson.version);
	return { ...lesson, of };
}
