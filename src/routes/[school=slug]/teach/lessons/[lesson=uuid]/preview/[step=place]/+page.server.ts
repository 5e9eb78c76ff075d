import { fail } from '@sveltejs/kit';
import { getDraft, showStep } from '#modules/learning/index.server.ts';
import { found } from '#platform/errors.ts';
import { pick } from '#platform/text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	const { steps, title } = await getDraft(ctx, params.lesson);
	const number = Number(params.step);
	const step = found(steps[number - 1], `step ${number}`);
	return {
		bare: true,
		title: pick(title, ctx.locale),
		step: await showStep(ctx, step),
		number,
		of: steps.length,
	};
};

export const actions: Actions = {
	answer: async ({ request }) => {
		const answer = (await request.formData()).get('answer');
		if (typeof answer !== 'string')
			return fail(422, { values: {}, problems: { answer: 'required' } });
		return { values: { answer }, problems: {} };
	},
};
