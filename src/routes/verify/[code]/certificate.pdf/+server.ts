import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { drawCertificate } from '#modules/credentials/index.server.ts';
import { certificateAt } from '../code.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const visit = await locals.visit();
	const certificate = await certificateAt(visit, params.code);
	// No paper of a certificate that does not hold: its page says why.
	if (!certificate.verdict.valid) redirect(303, localizeHref(resolve('/verify/[code]', params)));
	const kind = url.searchParams.has('download') ? 'attachment' : 'inline';
	return new Response(await drawCertificate(visit, certificate), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `${kind}; filename="${certificate.code}.pdf"`,
			'x-content-type-options': 'nosniff',
			'x-robots-tag': 'noindex',
		},
	});
};
