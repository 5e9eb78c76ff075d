import { getCostSheet } from '#modules/enterprise/index.server.ts';
import { typedFrom } from '#modules/enterprise/rules-form.ts';
import { addRow, compute, save, showFloor } from '../sheet.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterMine();
	const [sheet, floor] = await Promise.all([getCostSheet(ctx, params.sheet), showFloor(ctx)]);
	return { floor, typed: typedFrom(sheet) };
};

export const actions: Actions = {
	row: ({ request }) => addRow(request),
	compute: ({ request }) => compute(request),
	save: async ({ locals, request, params }) =>
		save(await locals.enterMine(), request, params.sheet),
};
