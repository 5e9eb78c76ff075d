import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { getTest, startSitting } from '#modules/assessment/index.server.ts';
import { startRefusalText } from '#modules/assessment/text.ts';
import { voiceUrl } from '#platform/server/voice/voice-url.ts';
import { m } from '#messages/messages.js';
import { pick } from '#platform/text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterMine();
	const { title, ...test } = await getTest(ctx, params.test);
	const shown = pick(title, ctx.locale);
	const name = m.assessment_test_of({ title: shown.text });
	return {
		...test,
		name,
		voice: await voiceUrl(ctx, ctx.locale, `${name}. ${m.assessment_how()}`),
	};
};

export const actions: Actions = {
	default: async ({ locals, params }) => {
		const started = await startSitting(await locals.enterMine(), params.test);
		if (!started.ok) return fail(422, { refused: startRefusalText[started.reason]() });
		const sitting = started.value.sittingId;
		const to = resolve('/learn/sittings/[sitting=uuid]/(open)/[place=place]', {
			sitting,
			place: '1',
		});
		redirect(303, localizeHref(to));
	},
};
