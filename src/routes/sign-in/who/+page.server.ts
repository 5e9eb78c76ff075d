import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '#messages/runtime.js';
import { chooseProfile, findProved } from '#modules/identity/index.server.ts';
import { showPhone } from '#modules/identity/rules-phone.ts';
import { profileText } from '#modules/identity/text.ts';
import { listSchools, schoolsOf, signUp } from '#modules/school/index.server.ts';
import { signUpForm } from '#modules/school/schema.ts';
import { readForm } from '#platform/server/form.ts';
import { enterAs } from '../../session-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, locals, url }) => {
	const visit = await locals.visit();
	const proved = await findProved(visit, cookies.get('proof') ?? '');
	if (!proved) redirect(303, localizeHref('/sign-in') + url.search);
	const persons = proved.persons.map(async (person) => ({
		...person,
		schools: (await schoolsOf(visit, person.id)).map(({ name }) => name),
	}));
	return {
		phone: showPhone(proved.phone),
		persons: await Promise.all(persons),
		schools: await listSchools(visit),
	};
};

export const actions: Actions = {
	choose: async (event) => {
		const { cookies, locals, request, url } = event;
		const personId = String((await request.formData()).get('person'));
		const chosen = await chooseProfile(await locals.visit(), {
			proof: cookies.get('proof') ?? '',
			personId,
		});
		if (!chosen.ok) return fail(422, { refused: profileText[chosen.reason]() });
		return enterAs(event, chosen.value.token, url.searchParams.get('next'));
	},
	join: async (event) => {
		const { cookies, locals, request, url } = event;
		const form = await readForm(request, signUpForm);
		if (!form.ok) return fail(400, form.state);
		const ctx = await locals.enter(form.input.school);
		const proof = cookies.get('proof') ?? '';
		const joined = await signUp(ctx, { proof, name: form.input.name });
		if (!joined.ok) return fail(422, { ...form.state, refused: profileText[joined.reason]() });
		return enterAs(event, joined.value.token, url.searchParams.get('next'));
	},
};
