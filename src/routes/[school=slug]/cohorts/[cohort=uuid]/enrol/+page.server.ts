import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { phoneProblem } from '#modules/identity/text.ts';
import { enrolPerson, getCohort } from '#modules/learning/index.server.ts';
import { mayManageCohorts } from '#modules/learning/rules.ts';
import { EnrolForm, type EnrolRefusal } from '#modules/learning/schema.ts';
import { enrolRefusalText } from '#modules/learning/text.ts';
import { getMembers } from '#modules/school/index.server.ts';
import { authorise } from '#platform/errors.ts';
import { ok } from '#platform/result.ts';
import { readForm } from '#platform/server/form.ts';
import { doOnce, newOnceKey } from '#platform/server/once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const ctx = await locals.enterSignedIn(params.school);
	authorise(mayManageCohorts(ctx.actor));
	const { name, seats, taken } = await getCohort(ctx, params.cohort);
	const last = /^[\da-f-]{36}$/.exec(url.searchParams.get('last') ?? '')?.[0];
	const [enrolled] = last ? await getMembers(ctx, [last]) : [];
	return {
		cohort: { name, seats, taken },
		once: newOnceKey(),
		enrolled: enrolled?.name,
		known: url.searchParams.has('known'),
	};
};

function sayRefusal(reason: EnrolRefusal, phone: string) {
	const text = reason.startsWith('phone_') ? phoneProblem : undefined;
	const field = text ? 'phone' : 'form';
	const said = text
		? phoneProblem(reason as Parameters<typeof phoneProblem>[0], phone)
		: enrolRefusalText[reason]();
	return { problems: { [field]: reason }, said: { [field]: said } };
}

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = await locals.enterSignedIn(params.school);
		const form = await readForm(request, EnrolForm);
		if (!form.ok) return fail(422, form.state);
		const input = { ...form.input, cohortId: params.cohort };
		const page = localizeHref(resolve('/[school=slug]/cohorts/[cohort=uuid]/enrol', params));
		const claim = { key: form.state.values.once, input };
		const done = await doOnce(ctx, claim, async (tx) => {
			const enrolled = await enrolPerson(tx, input);
			if (!enrolled.ok) return enrolled;
			const { memberId, fresh } = enrolled.value;
			return ok(`${page}?last=${memberId}${fresh ? '' : '&known'}`);
		});
		if (!done.ok)
			return fail(409, { ...form.state, ...sayRefusal(done.reason, form.input.phone ?? '') });
		redirect(303, done.value);
	},
};
