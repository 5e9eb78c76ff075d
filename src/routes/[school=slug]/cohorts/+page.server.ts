import { listCohorts, listShares } from '#modules/learning/index.server.ts';
import { mayManageCohorts } from '#modules/learning/rules.ts';
import { getSchool } from '#modules/school/index.server.ts';
import { pick } from '#platform/text.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	const [cohorts, shares, { name }] = await Promise.all([
		listCohorts(ctx),
		listShares(ctx),
		getSchool(ctx),
	]);
	return {
		school: pick(name, ctx.locale),
		manages: mayManageCohorts(ctx.actor),
		cohorts: cohorts.map(({ programmeTitle, ...cohort }) => ({
			...cohort,
			programme: pick(programmeTitle, ctx.locale),
			share: shares.get(cohort.id) ?? 0,
		})),
	};
};
