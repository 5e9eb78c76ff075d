import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#messages/runtime.js';
import { askForSeat, getPublicProgramme, showPath } from '#modules/learning/index.server.ts';
import { countDone, nextLesson } from '#modules/learning/rules-path.ts';
import { getSchool } from '#modules/school/index.server.ts';
import { pick } from '#platform/text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enter(params.school);
	const { title, summary, competences, modules, lessons, publishedAt, trainerId, ...programme } =
		await getPublicProgramme(ctx, params.programme);
	const school = await getSchool(ctx);
	const shown = pick(title, ctx.locale);
	const { lessons: path, say } = await showPath(ctx, lessons, [shown]);
	return {
		...programme,
		title: shown,
		voice: say(shown),
		summary: pick(summary, ctx.locale),
		competences: competences.map((sentence) => pick(sentence, ctx.locale)),
		modules: modules.map(({ title, summary, ...module }) => ({
			...module,
			title: pick(title, ctx.locale),
			summary: pick(summary, ctx.locale),
		})),
		lessons: path,
		done: countDone(path),
		next: nextLesson(path),
		isPublished: publishedAt !== null,
		isTrainer: trainerId === ctx.actor.id,
		schoolName: pick(school.name, ctx.locale),
		town: school.town,
	};
};

export const actions: Actions = {
	join: async ({ locals, params, url }) => {
		const ctx = await locals.enterSignedIn(params.school);
		const { id: programmeId } = await getPublicProgramme(ctx, params.programme);
		await askForSeat(ctx, programmeId);
		redirect(303, localizeHref(url.pathname));
	},
};
