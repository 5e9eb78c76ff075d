import { listModules, listPath, myEnrolments, showPath } from '#modules/learning/index.server.ts';
import { countDone, nextLesson } from '#modules/learning/rules-path.ts';
import { pick } from '#platform/text.ts';
import { testsOfProgramme } from './tests/tests.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const ctx = await locals.enterMine();
	const enrolments = await myEnrolments(ctx);
	const asked = url.searchParams.get('programme');
	const current = enrolments.find(({ slug }) => slug === asked) ?? enrolments[0];
	if (!current) return { programme: undefined, others: [] };

	const { programmeId, title, slug } = current;
	const [modules, path] = await Promise.all([
		listModules(ctx, programmeId),
		listPath(ctx, programmeId, ctx.actor.id),
	]);
	const shown = pick(title, ctx.locale);
	const { lessons, say } = await showPath(ctx, path, [shown]);
	return {
		programme: {
			slug,
			title: shown,
			voice: say(shown),
			done: countDone(path),
			lessons,
			next: nextLesson(lessons),
			assessments: await testsOfProgramme(ctx, programmeId),
			modules: modules.map(({ id, title }) => ({ id, title: pick(title, ctx.locale) })),
		},
		others: enrolments
			.filter((other) => other !== current)
			.map(({ slug, title }) => ({ slug, title: pick(title, ctx.locale) })),
	};
};
