import { getLesson, listPath } from '#modules/learning/index.server.ts';
import { countDone, nextLesson } from '#modules/learning/rules-path.ts';
import { pick } from '#platform/text.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterMine();
	const lesson = await getLesson(ctx, params.lesson);
	const path = await listPath(ctx, lesson.programmeId, ctx.actor.id);
	const next = nextLesson(path.filter(({ id }) => id !== lesson.id));
	return {
		bare: true,
		title: pick(lesson.title, ctx.locale),
		goal: pick(lesson.goal, ctx.locale),
		done: countDone(path),
		of: path.length,
		next: next && { id: next.id, title: pick(next.title, ctx.locale) },
	};
};
