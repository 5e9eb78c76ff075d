import { listCircles } from '#modules/network/index.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	circles: await listCircles(await locals.enterMine()),
});
