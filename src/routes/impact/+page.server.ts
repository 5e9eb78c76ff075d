import { readPublicCounts } from '#modules/impact/index.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	counts: await readPublicCounts(await locals.visit()),
});
