import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { createProgramme, teachersDesk } from '#modules/learning/index.server.ts';
import { readTrio } from '#modules/learning/rules-words.ts';
import { ProgrammeForm } from '#modules/learning/schema.ts';
import { listCrafts } from '#modules/school/index.server.ts';
import { ok } from '#platform/result.ts';
import { readForm } from '#platform/server/form.ts';
import { doOnce, newOnceKey } from '#platform/server/once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	await teachersDesk(ctx);
	const crafts = await listCrafts(ctx);
	return { crafts: crafts.map(({ id, name }) => ({ id, name: name.text })), once: newOnceKey() };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await readForm(request, ProgrammeForm);
		if (!form.ok) return fail(422, form.state);
		const ctx = await locals.enterSignedIn(params.school);
		const { hours, craftId, ...words } = form.input;
		const input = {
			hours,
			craftId,
			title: readTrio(words, 'title'),
			summary: readTrio(words, 'summary'),
		};
		const made = await doOnce(ctx, { key: form.state.values.once, input }, async (tx) =>
			ok(await createProgramme(tx, input)),
		);
		if (!made.ok) return fail(409, form.state);
		const place = { ...params, programme: made.value };
		redirect(303, localizeHref(resolve('/[school=slug]/teach/[programme=uuid]', place)));
	},
};
