import { findConsumerDays } from '#modules/market/index.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	days: await findConsumerDays(await locals.visit()),
});
