import { fromMinor } from '#modules/enterprise/rules-form.ts';
import { newOnceKey } from '#platform/server/once.ts';
import { addRow, compute, save, showFloor } from '../sheet.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const ctx = await locals.enterMine();
	const floor = await showFloor(ctx);
	return { floor, typed: { wage: fromMinor(BigInt(floor.amount), 2) }, onceKey: newOnceKey() };
};

export const actions: Actions = {
	row: ({ request }) => addRow(request),
	compute: ({ request }) => compute(request),
	save: async ({ locals, request }) => save(await locals.enterMine(), request),
};
