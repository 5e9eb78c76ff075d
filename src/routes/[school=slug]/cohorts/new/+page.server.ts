import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { createCohort, listProgrammes } from '#modules/learning/index.server.ts';
import { mayManageCohorts } from '#modules/learning/rules.ts';
import { CreateCohort, type Refusal } from '#modules/learning/schema.ts';
import { refusalText } from '#modules/learning/text.ts';
import { authorise } from '#platform/errors.ts';
import { readForm } from '#platform/server/form.ts';
import { ok } from '#platform/result.ts';
import { doOnce, newOnceKey } from '#platform/server/once.ts';
import { pick } from '#platform/text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	authorise(mayManageCohorts(ctx.actor));
	const programmes = await listProgrammes(ctx);
	return {
		once: newOnceKey(),
		today: ctx.now.toISOString().slice(0, 10),
		programmes: programmes
			.filter(({ publishedAt }) => publishedAt)
			.map(({ id, title }) => ({ id, title: pick(title, ctx.locale).text })),
	};
};

/** The field that each refusal is about. */
const fieldOf: Partial<Record<Refusal, keyof CreateCohort>> = {
	cohort_name_taken: 'name',
	ends_before_start: 'endsOn',
	not_published: 'programmeId',
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = await locals.enterSignedIn(params.school);
		const form = await readForm(request, CreateCohort);
		if (!form.ok) return fail(422, form.state);
		const { input } = form;
		const made = await doOnce(ctx, { key: form.state.values.once, input }, async (tx) => {
			const created = await createCohort(tx, input);
			return created.ok ? ok(created.value.cohortId) : created;
		});
		if (!made.ok) {
			const field = fieldOf[made.reason] ?? 'form';
			const said = { [field]: refusalText[made.reason]() };
			return fail(409, { ...form.state, problems: { [field]: made.reason }, said });
		}
		const place = { ...params, cohort: made.value };
		redirect(303, localizeHref(resolve('/[school=slug]/cohorts/[cohort=uuid]', place)));
	},
};
