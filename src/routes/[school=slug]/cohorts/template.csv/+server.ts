import { writeTemplate } from '#modules/learning/rules-import-mend.ts';
import { mayManageCohorts } from '#modules/learning/rules.ts';
import { headingText } from '#modules/learning/text.ts';
import { authorise } from '#platform/errors.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	authorise(mayManageCohorts(ctx.actor));
	return new Response(writeTemplate(Object.values(headingText).map((text) => text())), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="list.csv"',
			'cache-control': 'private, no-store',
		},
	});
};
