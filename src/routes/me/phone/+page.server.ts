import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { findAskedPhone, sendCode, verifyCode } from '#modules/identity/index.server.ts';
import { showPhone } from '#modules/identity/rules-phone.ts';
import { codeForm, phoneForm } from '#modules/identity/schema.ts';
import { codeText, profileText, sayPhone } from '#modules/identity/text.ts';
import { changeMyPhone } from '#modules/school/index.server.ts';
import { readForm } from '#platform/server/form.ts';
import { keepShortly } from '../../session-cookies.ts';
import { signedIn } from '../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

/** Without `?code` it asks for the new number, with it for the code that was sent there. */
export const load: PageServerLoad = async (event) => {
	const visit = await signedIn(event);
	const token = event.url.searchParams.has('code') && event.cookies.get('code');
	const phone = token ? await findAskedPhone(visit, token) : undefined;
	return { sentTo: phone && showPhone(phone) };
};

export const actions: Actions = {
	send: async (event) => {
		const visit = await signedIn(event);
		const form = await readForm(event.request, phoneForm);
		if (!form.ok) return fail(400, form.state);
		const { phone } = form.input;
		const sent = await sendCode(visit, { phone, client: event.getClientAddress() });
		if (!sent.ok) return fail(422, { ...form.state, ...sayPhone(sent.reason, phone) });
		keepShortly(event, 'code', sent.value.token);
		redirect(303, `${localizeHref(resolve('/me/phone'))}?code`);
	},
	check: async (event) => {
		const visit = await signedIn(event);
		const form = await readForm(event.request, codeForm);
		if (!form.ok) return fail(400, form.state);
		const token = event.cookies.get('code') ?? '';
		const verified = await verifyCode(visit, { token, ...form.input });
		const wrong = (text: string) =>
			fail(422, { ...form.state, problems: { code: 'refused' }, said: { code: text } });
		if (!verified.ok) return wrong(codeText[verified.reason]());
		const changed = await changeMyPhone(visit, verified.value.proof);
		if (!changed.ok) return wrong(profileText[changed.reason]());
		event.cookies.delete('code', { path: '/' });
		redirect(303, `${localizeHref(resolve('/me'))}?saved`);
	},
};
