import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '#messages/runtime.js';
import { phoneProblem } from '#modules/identity/text.ts';
import { listCrafts, listRegions, registerMember } from '#modules/school/index.server.ts';
import { mayManageMembers } from '#modules/school/rules.ts';
import { memberForm, type RegisterRefusal } from '#modules/school/schema.ts';
import { registerText } from '#modules/school/text.ts';
import { authorise } from '#platform/errors.ts';
import { readForm } from '#platform/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	authorise(mayManageMembers(ctx.actor));
	return { regions: await listRegions(ctx), crafts: await listCrafts(ctx) };
};

function sayRefusal(reason: RegisterRefusal, phone: string) {
	if (reason === 'region_unknown' || reason === 'craft_unknown') {
		const field = reason === 'region_unknown' ? 'regionCode' : 'craftId';
		return { problems: { [field]: reason }, said: { [field]: registerText[reason]() } };
	}
	return { problems: { phone: reason }, said: { phone: phoneProblem(reason, phone) } };
}

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = await locals.enterSignedIn(params.school);
		const form = await readForm(request, memberForm);
		if (!form.ok) return fail(400, form.state);
		const registered = await registerMember(ctx, form.input);
		if (!registered.ok)
			return fail(422, {
				...form.state,
				...sayRefusal(registered.reason, form.input.phone ?? ''),
			});
		const { memberId } = registered.value;
		redirect(303, localizeHref(`/${params.school}/members/${memberId}`));
	},
};
