import { fail } from '@sveltejs/kit';
import { askForSignature, signInByPasskey } from '#modules/identity/index.server.ts';
import { passkeyForm } from '#modules/identity/schema.ts';
import { passkeyText } from '#modules/identity/text.ts';
import { readForm } from '#platform/server/form.ts';
import { enterAs } from '../../session-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	options: await askForSignature(await locals.visit(), { site: url.hostname }),
});

export const actions: Actions = {
	default: async (event) => {
		const { locals, request, url } = event;
		const form = await readForm(request, passkeyForm);
		if (!form.ok) return fail(400, { refused: passkeyText.passkey_failed() });
		const { response } = form.input;
		const where = { origin: url.origin, site: url.hostname };
		const signedIn = await signInByPasskey(await locals.visit(), { response, ...where });
		if (!signedIn.ok) return fail(422, { refused: passkeyText[signedIn.reason]() });
		return enterAs(event, signedIn.value.token, url.searchParams.get('next'));
	},
};
