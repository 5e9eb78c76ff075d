import { myEnrolments } from '#modules/learning/index.server.ts';
import { pick } from '#platform/text.ts';
import { testsOfProgramme } from './tests.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const ctx = await locals.enterMine();
	const programmes = [];
	for (const { programmeId, title } of await myEnrolments(ctx))
		programmes.push({
			id: programmeId,
			title: pick(title, ctx.locale),
			assessments: await testsOfProgramme(ctx, programmeId),
		});
	return { programmes };
};
