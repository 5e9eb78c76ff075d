import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { readThread, sendMessage } from '#modules/network/index.server.ts';
import { SendMessage } from '#modules/network/schema.ts';
import { sayRefusalText } from '#modules/network/text.ts';
import { readForm } from '#platform/server/form.ts';
import { doOnce, newOnceKey, once } from '#platform/server/once.ts';
import { keepSaid } from '../../said-files.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Said = v.object({ ...v.omit(SendMessage, ['voiceFile', 'photoFile']).entries, once });

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterMine();
	return {
		thread: await readThread(ctx, params.thread),
		school: ctx.school.slug,
		mine: ctx.actor.id,
		once: newOnceKey(),
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = await locals.enterMine();
		const form = await readForm(request, Said, { threadId: params.thread });
		if (!form.ok) return fail(422, { ...form.state, refusal: undefined });
		const said = await keepSaid(ctx, form.files);
		if (!said.ok)
			return fail(422, { values: form.state.values, problems: said.problems, refusal: undefined });
		const here = localizeHref(resolve('/messages/[thread=uuid]', params));
		const { once: key, ...words } = form.input;
		const result = await doOnce(ctx, { key, input: words }, async (tx) => {
			const sent = await sendMessage(tx, { ...words, ...said.kept });
			return sent.ok ? { ok: true, value: here } : sent;
		});
		if (!result.ok) return fail(409, { ...form.state, refusal: sayRefusalText[result.reason]() });
		redirect(303, result.value);
	},
};
