import { getCohort, getImport } from '#modules/learning/index.server.ts';
import { rowProblem } from '#modules/learning/text.ts';
import type { PageServerLoad } from './$types';

const shown = 200;

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	const { cohort: cohortId, list: importId } = params;
	const { findings, total, done, added, known, finishedAt } = await getImport(ctx, {
		cohortId,
		importId,
	});
	const { name } = await getCohort(ctx, cohortId);
	return {
		list: { total, done, added, known, finishedAt },
		cohort: { name },
		bad: findings.length,
		findings: findings.slice(0, shown).map(({ line, cells, problems }) => ({
			line,
			row: cells.filter(Boolean),
			problems: problems.map(rowProblem),
		})),
	};
};
