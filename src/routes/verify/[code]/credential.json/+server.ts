import { certificateAt } from '../code.server.ts';
import type { RequestHandler } from './$types';

/** The signed credential as it was issued: for wallets, and to check it without us. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { code, credential } = await certificateAt(await locals.visit(), params.code);
	return new Response(JSON.stringify(credential, null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${code}.json"`,
			'access-control-allow-origin': '*',
			'x-content-type-options': 'nosniff',
			'x-robots-tag': 'noindex',
		},
	});
};
