import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { getCohort, importList } from '#modules/learning/index.server.ts';
import { longestList } from '#modules/learning/rules-import.ts';
import { mayManageCohorts } from '#modules/learning/rules.ts';
import type { ImportRefusal } from '#modules/learning/schema.ts';
import { importRefusalText } from '#modules/learning/text.ts';
import { authorise } from '#platform/errors.ts';
import { ok, refuse } from '#platform/result.ts';
import { readForm } from '#platform/server/form.ts';
import { doOnce, newOnceKey } from '#platform/server/once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	authorise(mayManageCohorts(ctx.actor));
	const { name, seats, taken } = await getCohort(ctx, params.cohort);
	return { cohort: { name, seats, taken }, once: newOnceKey() };
};

const List = v.object({ pasted: v.optional(v.string(), '') });

const sayRefusal = (reason: ImportRefusal, field: 'file' | 'pasted') => ({
	problems: { [field]: reason },
	said: { [field]: importRefusalText[reason]() },
});

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = await locals.enterSignedIn(params.school);
		const form = await readForm(request, List);
		if (!form.ok) return fail(413, { values: {}, ...sayRefusal('list_too_large', 'file') });
		const { file } = form.files;
		const field = !file && form.input.pasted.trim() ? 'pasted' : 'file';
		// What was pasted goes back into the page when it is refused; a file cannot.
		const bytes =
			(file?.size ?? 0) > longestList
				? undefined
				: file
					? Buffer.from(await file.arrayBuffer())
					: Buffer.from(form.input.pasted);
		const input = { cohortId: params.cohort, list: bytes?.toString('base64') };
		const claim = { key: form.state.values.once, input };
		const done = await doOnce(ctx, claim, async (tx) => {
			if (!bytes) return refuse('list_too_large');
			const sent = await importList(tx, { cohortId: params.cohort, bytes });
			return sent.ok ? ok(sent.value.importId) : sent;
		});
		if (!done.ok) return fail(422, { ...form.state, ...sayRefusal(done.reason, field) });
		const place = { ...params, list: done.value };
		redirect(
			303,
			localizeHref(resolve('/[school=slug]/cohorts/[cohort=uuid]/import/[list=uuid]', place)),
		);
	},
};
