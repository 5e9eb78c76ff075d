import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '#messages/runtime.js';
import { sendCode } from '#modules/identity/index.server.ts';
import { phoneForm } from '#modules/identity/schema.ts';
import { sayPhone } from '#modules/identity/text.ts';
import { readForm } from '#platform/server/form.ts';
import { keepShortly, profilesOf } from '../session-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	profiles: (await profilesOf(event)).length,
	search: event.url.search,
});

export const actions: Actions = {
	default: async (event) => {
		const { request, locals, url } = event;
		const form = await readForm(request, phoneForm);
		if (!form.ok) return fail(400, form.state);
		const asked = { ...form.input, client: event.getClientAddress() };
		const sent = await sendCode(await locals.visit(), asked);
		if (!sent.ok) return fail(422, { ...form.state, ...sayPhone(sent.reason, form.input.phone) });
		keepShortly(event, 'code', sent.value.token);
		redirect(303, localizeHref('/sign-in/code') + url.search);
	},
};
