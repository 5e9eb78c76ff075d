import { fail } from '@sveltejs/kit';
import { m } from '#messages/messages.js';
import {
	askForPasskey,
	listPasskeys,
	registerPasskey,
	removePasskey,
} from '#modules/identity/index.server.ts';
import { passkeyForm } from '#modules/identity/schema.ts';
import { passkeyText } from '#modules/identity/text.ts';
import { readForm } from '#platform/server/form.ts';
import { signedIn } from '../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const visit = await signedIn(event);
	const site = event.url.hostname;
	return {
		passkeys: await listPasskeys(visit),
		options: await askForPasskey(visit, { site, title: m.app_name() }),
	};
};

export const actions: Actions = {
	add: async (event) => {
		const visit = await signedIn(event);
		const form = await readForm(event.request, passkeyForm);
		if (!form.ok) return fail(400, { refused: passkeyText.passkey_failed() });
		const { response, name = m.identity_passkey_title() } = form.input;
		const { origin, hostname: site } = event.url;
		const registered = await registerPasskey(visit, { response, origin, site, name });
		if (!registered.ok) return fail(422, { refused: passkeyText[registered.reason]() });
		return { done: true };
	},
	remove: async (event) => {
		const id = String((await event.request.formData()).get('id'));
		await removePasskey(await signedIn(event), id);
		return { done: true };
	},
};
