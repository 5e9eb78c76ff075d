import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { renderCards } from '#modules/school/index.server.ts';
import { noCardsText } from '#modules/school/text.ts';
import type { RequestHandler } from './$types';

const ids = v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.minLength(1), v.maxLength(300));

/** By POST, since each printing gives new cards. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const ctx = await locals.enterSignedIn(params.school);
	const asked = v.safeParse(ids, (await request.formData()).getAll('member'));
	if (!asked.success) error(400, noCardsText());
	const cards = await renderCards(ctx, asked.output);
	if (!cards.ok) error(422, noCardsText());
	return new Response(cards.value.pdf, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="cards-${params.school}.pdf"`,
			'cache-control': 'no-store',
		},
	});
};
