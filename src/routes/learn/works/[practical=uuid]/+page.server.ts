import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as v from 'valibot';
import { m } from '#messages/messages.js';
import { localizeHref } from '#messages/runtime.js';
import { myWork, sendWork } from '#modules/assessment/index.server.ts';
import { workRefusalText } from '#modules/assessment/text.ts';
import { mediaRefusalText } from '#platform/media-text.ts';
import { readForm } from '#platform/server/form.ts';
import { showWork } from './show-work.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterMine();
	return showWork(ctx, await myWork(ctx, params.practical));
};

const Note = v.object({ note: v.pipe(v.string(), v.trim(), v.maxLength(1000)) });

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const { practical: practicalId } = params;
		const form = await readForm(request, Note);
		if (!form.ok) {
			const heavy = form.state.problems.form === 'max_size';
			return fail(422, {
				...form.state,
				refused: heavy ? m.assessment_work_too_heavy() : undefined,
			});
		}
		const ctx = await locals.enterMine();
		const { refusedShots, submitted } = await sendWork(ctx, {
			...form.input,
			practicalId,
			photos: form.files,
		});
		if (submitted?.ok)
			redirect(303, localizeHref(resolve('/learn/works/[practical=uuid]', params)));

		const said = Object.fromEntries(
			Object.entries(refusedShots).map(([shot, reason]) => [
				shot,
				reason && mediaRefusalText[reason](),
			]),
		);
		if (submitted?.reason === 'photo_missing')
			for (const { key, fileId } of (await myWork(ctx, practicalId)).shots)
				if (!fileId) said[key] = m.assessment_work_photo_missing();
		const refused = submitted
			? workRefusalText[submitted.reason]()
			: m.assessment_work_some_refused();
		return fail(422, { ...form.state, saidOfShots: said, refused });
	},
};
