import type { RequestHandler } from './$types';

/** For balancers and monitors: 200 when the database answers, 503 when it does not. */
export const GET: RequestHandler = async ({ locals }) => {
	const answers = await locals.databaseAnswers();
	return new Response(answers ? 'ok\n' : 'the database does not answer\n', {
		status: answers ? 200 : 503,
		headers: { 'cache-control': 'no-store' },
	});
};
