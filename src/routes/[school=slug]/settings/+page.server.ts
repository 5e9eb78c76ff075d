import { fail } from '@sveltejs/kit';
import { changeSchool, getSchool, listRegions } from '#modules/school/index.server.ts';
import { mayManageMembers } from '#modules/school/rules.ts';
import { schoolSettings } from '#modules/school/schema.ts';
import { settingsText } from '#modules/school/text.ts';
import { authorise } from '#platform/errors.ts';
import { fileUrl } from '#platform/media.ts';
import { readForm } from '#platform/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	authorise(mayManageMembers(ctx.actor));
	const { logoFile, ...school } = await getSchool(ctx);
	return {
		school,
		logo: logoFile ? fileUrl({ school: params.school, id: logoFile }, '320.webp') : undefined,
		regions: await listRegions(ctx),
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = await locals.enterSignedIn(params.school);
		const form = await readForm(request, schoolSettings);
		if (!form.ok) return fail(400, form.state);
		const changed = await changeSchool(ctx, form.input, form.files.logo);
		if (changed.ok) return { done: true };
		const field = changed.reason === 'region_unknown' ? 'regionCode' : 'logo';
		const said = { [field]: settingsText[changed.reason]() };
		return fail(422, { ...form.state, problems: { [field]: changed.reason }, said });
	},
};
