import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { getStep, recordStep, showCover, showStep } from '#modules/learning/index.server.ts';
import { pick } from '#platform/text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterMine();
	const found = await getStep(ctx, { lessonId: params.lesson, number: Number(params.step) });
	const { lesson, step, number, of, records, clips, next } = found;
	return {
		bare: true,
		title: pick(lesson.title, ctx.locale),
		step: await showStep(ctx, step, clips),
		number,
		of,
		records,
		nextImage: next && showCover(ctx.school.slug, next),
	};
};

export const actions: Actions = {
	/** Nothing is written: a quick check is between her and the lesson. */
	answer: async ({ request }) => {
		const answer = (await request.formData()).get('answer');
		if (typeof answer !== 'string') return fail(422, { problems: { answer: 'required' } });
		return { values: { answer } };
	},

	done: async ({ locals, params }) => {
		const ctx = await locals.enterMine();
		const { lesson, step } = params;
		const number = Number(step);
		const { of, records } = await getStep(ctx, { lessonId: lesson, number });
		if (records) await recordStep(ctx, { lessonId: lesson, step: number });
		redirect(
			303,
			localizeHref(
				number < of
					? resolve('/learn/[lesson=uuid]/[step=place]', { lesson, step: `${number + 1}` })
					: resolve('/learn/[lesson=uuid]/done', { lesson }),
			),
		);
	},
};
