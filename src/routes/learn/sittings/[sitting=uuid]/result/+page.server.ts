import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '#messages/messages.js';
import { localizeHref } from '#messages/runtime.js';
import { getSittingResult } from '#modules/assessment/index.server.ts';
import { speak } from '#platform/server/voice/speak.ts';
import { pick } from '#platform/text.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterMine();
	const result = await getSittingResult(ctx, params.sitting);
	if (!result)
		redirect(303, localizeHref(resolve('/learn/sittings/[sitting=uuid]/(open)/review', params)));
	const { passed, triesLeft } = result;
	const said = passed
		? m.assessment_result_passed()
		: triesLeft
			? m.assessment_result_again()
			: m.assessment_result_out();
	const title = { text: said, locale: ctx.locale };
	const wrong = result.items
		.filter(({ right }) => !right)
		.map(({ key, question }) => ({ key, question: pick(question, ctx.locale) }));
	const say = await speak(ctx, [title, ...wrong.map(({ question }) => question)]);
	return {
		bare: true,
		...result,
		items: result.items.length,
		said,
		voice: say(title),
		wrong: wrong.map((item) => ({ ...item, voice: say(item.question) })),
	};
};
