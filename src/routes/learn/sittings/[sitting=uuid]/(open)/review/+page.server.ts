import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { submitSitting } from '#modules/assessment/index.server.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ locals, params }) => {
		await submitSitting(await locals.enterMine(), params.sitting);
		redirect(303, localizeHref(resolve('/learn/sittings/[sitting=uuid]/result', params)));
	},
};
