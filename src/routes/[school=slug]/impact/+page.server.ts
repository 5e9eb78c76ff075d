import { readReport } from '#modules/impact/index.server.ts';
import { listCrafts, listRegions } from '#modules/school/index.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	const report = await readReport(ctx);
	const [crafts, regions] = [await listCrafts(ctx), await listRegions(ctx)];
	return {
		...report,
		names: Object.fromEntries([
			...crafts.map(({ id, name }) => [id, name.text]),
			...regions.map(({ code, name }) => [code, name.text]),
		]) as Record<string, string>,
	};
};
