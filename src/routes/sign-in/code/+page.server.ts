import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '#messages/runtime.js';
import {
	chooseProfile,
	findAskedPhone,
	findProved,
	verifyCode,
} from '#modules/identity/index.server.ts';
import { showPhone } from '#modules/identity/rules-phone.ts';
import { codeForm } from '#modules/identity/schema.ts';
import { codeText } from '#modules/identity/text.ts';
import { readForm } from '#platform/server/form.ts';
import { enterAs, keepShortly } from '../../session-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, locals, url }) => {
	const phone = await findAskedPhone(await locals.visit(), cookies.get('code') ?? '');
	if (!phone) redirect(303, localizeHref('/sign-in') + url.search);
	return { phone: showPhone(phone), search: url.search };
};

export const actions: Actions = {
	default: async (event) => {
		const { cookies, locals, request, url } = event;
		const form = await readForm(request, codeForm);
		if (!form.ok) return fail(400, form.state);
		const visit = await locals.visit();
		const token = cookies.get('code') ?? '';
		const verified = await verifyCode(visit, { token, ...form.input });
		if (!verified.ok)
			return fail(422, {
				...form.state,
				problems: { code: verified.reason },
				said: { code: codeText[verified.reason]() },
				ended: verified.reason === 'code_ended',
			});

		const { proof } = verified.value;
		const [only, ...others] = (await findProved(visit, proof))?.persons ?? [];
		if (only && !others.length) {
			const chosen = await chooseProfile(visit, { proof, personId: only.id });
			if (chosen.ok) await enterAs(event, chosen.value.token, url.searchParams.get('next'));
		}
		keepShortly(event, 'proof', proof);
		redirect(303, localizeHref('/sign-in/who') + url.search);
	},
};
