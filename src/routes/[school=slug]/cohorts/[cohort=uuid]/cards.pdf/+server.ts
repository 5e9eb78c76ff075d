import { error } from '@sveltejs/kit';
import { cohortProgress } from '#modules/learning/index.server.ts';
import { mayManageCohorts } from '#modules/learning/rules.ts';
import { renderCards } from '#modules/school/index.server.ts';
import { noCardsText } from '#modules/school/text.ts';
import { authorise } from '#platform/errors.ts';
import type { RequestHandler } from './$types';

/** By POST, since each printing gives new cards: for the people named, or for the whole cohort. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const ctx = await locals.enterSignedIn(params.school);
	authorise(mayManageCohorts(ctx.actor));
	const { learners } = await cohortProgress(ctx, params.cohort);
	const seated = learners.filter(({ withdrawnAt }) => !withdrawnAt);
	const form = await request.formData();
	const chosen = new Set(form.getAll('member'));
	const ids = seated
		.map(({ learnerId }) => learnerId)
		.filter((id) => form.has('everyone') || chosen.has(id));
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
