import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { showPhone } from '#modules/identity/rules-phone.ts';
import { withdraw } from '#modules/learning/index.server.ts';
import { found } from '#platform/errors.ts';
import { loadPeople } from '../people.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	const { people, cohort, lessons, tests, manages } = await loadPeople(ctx, params.cohort);
	const person = people.find(({ id }) => id === params.member);
	return {
		cohort,
		lessons,
		tests,
		manages,
		person: found(person, `enrolment of ${params.member}`),
		shownPhone: person?.phone && showPhone(person.phone),
	};
};

export const actions: Actions = {
	withdraw: async ({ locals, params }) => {
		const ctx = await locals.enterSignedIn(params.school);
		await withdraw(ctx, { cohortId: params.cohort, memberId: params.member });
		redirect(303, localizeHref(resolve('/[school=slug]/cohorts/[cohort=uuid]', params)));
	},
};
