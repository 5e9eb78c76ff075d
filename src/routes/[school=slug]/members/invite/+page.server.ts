import { fail } from '@sveltejs/kit';
import { phoneProblem } from '#modules/identity/text.ts';
import { invite } from '#modules/school/index.server.ts';
import { mayManageMembers } from '#modules/school/rules.ts';
import { invitation } from '#modules/school/schema.ts';
import { inviteText } from '#modules/school/text.ts';
import { authorise } from '#platform/errors.ts';
import { readForm } from '#platform/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	authorise(mayManageMembers(ctx.actor));
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = await locals.enterSignedIn(params.school);
		const form = await readForm(request, invitation);
		if (!form.ok) return fail(400, form.state);
		const { contact } = form.input;
		const invited = await invite(ctx, form.input);
		if (invited.ok) return { link: invited.value.link, contact };
		const { reason } = invited;
		const text = reason === 'email_wrong' ? inviteText[reason]() : phoneProblem(reason, contact);
		return fail(422, { ...form.state, problems: { contact: reason }, said: { contact: text } });
	},
};
