import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { getSitting, showItems } from '#modules/assessment/index.server.ts';
import { pick } from '#platform/text.ts';
import type { LayoutServerLoad } from './$types';

/** The whole sitting at once, so that a phone that loses its network in the middle goes on. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterMine();
	const { title, items, state, testId, closesAt } = await getSitting(ctx, params.sitting);
	if (state !== 'open')
		redirect(303, localizeHref(resolve('/learn/sittings/[sitting=uuid]/result', params)));
	return {
		bare: true,
		title: pick(title, ctx.locale),
		testId,
		closesAt,
		items: await showItems(ctx, items),
	};
};
