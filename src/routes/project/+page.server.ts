import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { findMyProject, listCostSheets, openProject } from '#modules/enterprise/index.server.ts';
import { findMyShop, listMyOrders } from '#modules/market/index.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const ctx = await locals.enterMine();
	const project = await findMyProject(ctx);
	if (!project) return { project: undefined };
	const [sheets, shop, sold] = await Promise.all([
		listCostSheets(ctx),
		findMyShop(ctx),
		listMyOrders(ctx, { states: ['settled'], limit: 1 }),
	]);
	const { voices, certificateCode } = project;
	return {
		project: {
			certificateCode,
			done: {
				idea: Boolean(project.idea || voices.idea),
				customers: Boolean(project.customers || voices.customers),
				price: sheets.length > 0,
				shop: Boolean(shop),
				sale: sold.length > 0,
			},
		},
	};
};

export const actions: Actions = {
	default: async ({ locals }) => {
		await openProject(await locals.enterMine());
		redirect(303, localizeHref(resolve('/project')));
	},
};
