import { getImport } from '#modules/learning/index.server.ts';
import { writeMend } from '#modules/learning/rules-import-mend.ts';
import { mendWords, rowProblem } from '#modules/learning/text.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	const { cohort: cohortId, list: importId } = params;
	const { headings, findings } = await getImport(ctx, { cohortId, importId });
	const rows = findings.map(({ problems, ...row }) => ({
		...row,
		why: problems
			.map(rowProblem)
			.map(({ typed, why }) => (typed ? `${typed} · ${why}` : why))
			.join(' '),
	}));
	return new Response(writeMend(headings, rows, mendWords()), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="to-mend.csv"',
			'cache-control': 'private, no-store',
		},
	});
};
