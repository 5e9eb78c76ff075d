import { listThreads } from '#modules/network/index.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	threads: await listThreads(await locals.enterMine()),
});
