import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '#messages/runtime.js';
import { listCrafts, listRegions, registerMember } from '#modules/school/index.server.ts';
import { mayManageMembers } from '#modules/school/rules.ts';
import { memberForm } from '#modules/school/schema.ts';
import { authorise } from '#platform/errors.ts';
import { readForm } from '#platform/server/form.ts';
import { sayRefusal } from '../say-refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	authorise(mayManageMembers(ctx.actor));
	return { regions: await listRegions(ctx), crafts: await listCrafts(ctx) };
};

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
