import { listMyOrders } from '#modules/market/index.server.ts';
import { showOrders } from '../show.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const ctx = await locals.enterMine();
	return { orders: await showOrders(ctx, await listMyOrders(ctx)) };
};
