import { issuerDocument } from '#modules/credentials/index.server.ts';
import type { RequestHandler } from './$types';

/** Who this installation is and which keys sign for it (W3C did:web). */
export const GET: RequestHandler = async ({ locals }) =>
	new Response(JSON.stringify(await issuerDocument(await locals.visit())), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'access-control-allow-origin': '*',
			'cache-control': 'public, max-age=300',
		},
	});
