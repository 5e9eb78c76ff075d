import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { teachersDesk } from '#modules/learning/index.server.ts';
import { refusalText } from '#modules/learning/text.ts';
import { pick } from '#platform/text.ts';
import { adoptShipped } from '../../../adopt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	const { programmes, shipped } = await teachersDesk(ctx);
	return {
		programmes: programmes.map(({ id, title, publishedAt, learners, lessons }) => ({
			id,
			title: pick(title, ctx.locale),
			isPublished: publishedAt !== null,
			learners,
			lessons,
		})),
		shipped: shipped.map(({ key, title, summary, hours }) => ({
			key,
			title: pick(title, ctx.locale),
			summary: pick(summary, ctx.locale),
			hours,
		})),
		isTrainer: ctx.actor.roles.includes('trainer'),
	};
};

export const actions: Actions = {
	adopt: async ({ locals, params, request }) => {
		const ctx = await locals.enterSignedIn(params.school);
		const key = (await request.formData()).get('key');
		const { shipped } = await teachersDesk(ctx);
		if (!shipped.some((one) => one.key === key)) error(404);
		const adopted = await adoptShipped(ctx, String(key), { trainerId: ctx.actor.id });
		if (!adopted.ok) return fail(409, { refusal: refusalText[adopted.reason]() });
		const programme = adopted.value.programmeId;
		redirect(
			303,
			localizeHref(resolve('/[school=slug]/teach/[programme=uuid]', { ...params, programme })),
		);
	},
};
