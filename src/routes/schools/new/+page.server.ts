import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '#messages/runtime.js';
import { listRegions, openSchool, setLogo } from '#modules/school/index.server.ts';
import { mayOpenSchool } from '#modules/school/rules.ts';
import { newSchool, type OpenRefusal } from '#modules/school/schema.ts';
import { openText } from '#modules/school/text.ts';
import { authorise } from '#platform/errors.ts';
import { readForm } from '#platform/server/form.ts';
import { signedIn } from '../../me/signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const visit = await signedIn(event);
	authorise(mayOpenSchool(visit.actor));
	return { regions: await listRegions(visit) };
};

const fieldOf: Record<OpenRefusal, string> = {
	slug_reserved: 'slug',
	slug_taken: 'slug',
	region_unknown: 'regionCode',
	craft_unknown: 'form',
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const visit = await locals.visit();
		const form = await readForm(request, newSchool);
		if (!form.ok) return fail(400, form.state);
		const opened = await openSchool(visit, form.input);
		if (!opened.ok) {
			const field = fieldOf[opened.reason];
			const said = { [field]: openText[opened.reason]() };
			return fail(422, { ...form.state, problems: { [field]: opened.reason }, said });
		}
		const school = opened.value;
		const { logo } = form.files;
		const kept = logo && (await setLogo({ ...visit, school }, logo));
		redirect(303, localizeHref(`/${school.slug}/${kept && !kept.ok ? 'settings' : 'members'}`));
	},
};
