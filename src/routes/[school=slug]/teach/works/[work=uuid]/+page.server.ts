import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as v from 'valibot';
import { localizeHref } from '#messages/runtime.js';
import { getWork, listWorksToMark, markWork } from '#modules/assessment/index.server.ts';
import { levelField, readLevels, unmarked } from '#modules/assessment/rules.rubric.ts';
import { MarkWork } from '#modules/assessment/schema.ts';
import { markRefusalText } from '#modules/assessment/text.ts';
import { imageUrls } from '#platform/media.ts';
import { readForm } from '#platform/server/form.ts';
import { grantFile } from '#platform/server/media/grant.ts';
import { pick } from '#platform/text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	const { title, shots, criteria, ...work } = await getWork(ctx, params.work);
	const picture = (id: string) =>
		imageUrls({ school: ctx.school.slug, id, grant: grantFile(ctx, id) });
	return {
		...work,
		brief: pick(work.brief, ctx.locale),
		title: pick(title, ctx.locale),
		shots: shots.map(({ key, text, fileId }) => ({
			key,
			text: pick(text, ctx.locale),
			image: fileId ? picture(fileId) : undefined,
		})),
		criteria: criteria.map(({ title, levels, ...criterion }) => ({
			...criterion,
			title: pick(title, ctx.locale),
			levels: levels.map((level) => pick(level, ctx.locale)),
		})),
	};
};

const Words = v.object({ feedback: MarkWork.entries.feedback });

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await readForm(request, Words);
		if (!form.ok) return fail(422, form.state);
		const ctx = await locals.enterSignedIn(params.school);
		const levels = readLevels(form.state.values);
		const marked = await markWork(ctx, { workId: params.work, levels, ...form.input });
		if (!marked.ok) {
			const { criteria } = await getWork(ctx, params.work);
			const missing = unmarked(criteria, levels).map((key) => [levelField(key), 'picklist']);
			return fail(422, {
				values: form.state.values,
				problems: Object.fromEntries(missing),
				refused: markRefusalText[marked.reason](),
			});
		}
		const [next] = await listWorksToMark(ctx);
		const to = next
			? resolve('/[school=slug]/teach/works/[work=uuid]', { ...params, work: next.id })
			: resolve('/[school=slug]/teach/works', params);
		redirect(303, `${localizeHref(to)}?marked`);
	},
};
