import { error } from '@sveltejs/kit';
import { renderCards } from '#modules/school/index.server.ts';
import { noCardsText } from '#modules/school/text.ts';
import { cardsAtOnce, loadSeated, partOf } from '../seated.server.ts';
import type { RequestHandler } from './$types';

/** By POST, since each printing gives new cards: for the people named, or for a whole page of them. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const ctx = await locals.enterSignedIn(params.school);
	const form = await request.formData();
	const { people } = await loadSeated(ctx, params.cohort);
	const chosen = new Set(form.getAll('member'));
	const holders = form.has('everyone')
		? partOf(people, form.get('page')).part
		: people.filter(({ id }) => chosen.has(id)).slice(0, cardsAtOnce);
	const ids = holders.map(({ id }) => id);
	const cards = ids.length ? await renderCards(ctx, ids) : undefined;
	if (!cards?.ok) error(422, noCardsText());
	return new Response(cards.value.pdf, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="cards-${params.school}.pdf"`,
			'cache-control': 'no-store',
		},
	});
};
