import { statusList } from '#modules/credentials/index.server.ts';
import type { RequestHandler } from './$types';

/** The signed list of what the school has revoked, for verifiers anywhere. */
export const GET: RequestHandler = async ({ locals, params }) =>
	new Response(JSON.stringify(await statusList(await locals.enter(params.school))), {
		headers: {
			'content-type': 'application/vc; charset=utf-8',
			'access-control-allow-origin': '*',
			'cache-control': 'public, max-age=60',
		},
	});
