import { listPublicProgrammes } from '#modules/learning/index.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	programmes: await listPublicProgrammes(await locals.visit()),
});
