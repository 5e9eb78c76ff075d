import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as v from 'valibot';
import { m } from '#messages/messages.js';
import { localizeHref } from '#messages/runtime.js';
import { verifyUpload } from '#modules/credentials/index.server.ts';
import { Code } from '#modules/credentials/schema.ts';
import { failedText } from '#modules/credentials/text.ts';
import type { Actions, PageServerLoad } from './$types';

const codeSaid = (problem: string, code: string) => ({
	values: { code },
	problems: { code: problem },
	said: { code: m.credentials_code_wrong() },
});

/** The form of the code is a GET form, so that it works from anywhere and can be reloaded. */
export const load: PageServerLoad = ({ url }) => {
	const typed = url.searchParams.get('code');
	if (typed === null) return { typed: undefined };
	const code = v.safeParse(Code, typed);
	if (code.success) redirect(303, localizeHref(resolve('/verify/[code]', { code: code.output })));
	return { typed: codeSaid('regex', typed) };
};

export const actions: Actions = {
	file: async ({ request, locals, getClientAddress }) => {
		const sent = (await request.formData()).get('file');
		const text = sent instanceof File && sent.size ? await sent.text() : undefined;
		if (text === undefined) return fail(400, { said: m.credentials_file_missing() });
		const checked = await verifyUpload(await locals.visit(), { text, client: getClientAddress() });
		if (!checked.ok) return fail(429, { said: m.credentials_too_many() });
		const { failed, code } = checked.value;
		return failed ? fail(422, { said: failedText[failed](), failed, code }) : { code };
	},
};
