import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { getLesson } from '#modules/learning/index.server.ts';
import { resumeAt } from '#modules/learning/rules-path.ts';
import type { PageServerLoad } from './$types';

/** A link to a lesson opens it where it was left. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const lesson = await getLesson(await locals.enterMine(), params.lesson);
	const step = `${Math.min(resumeAt(lesson), lesson.of)}`;
	redirect(303, localizeHref(resolve('/learn/[lesson=uuid]/[step=place]', { ...params, step })));
};
