import * as v from 'valibot';
import { listMakers } from '#modules/network/index.server.ts';
import { listCrafts, listRegions } from '#modules/school/index.server.ts';
import type { PageServerLoad } from './$types';

const word = v.fallback(v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(40))), undefined);
const moment = v.fallback(v.optional(v.pipe(v.string(), v.isoTimestamp(), v.toDate())), undefined);
const Query = v.object({ craft: word, region: word, before: moment });

export const load: PageServerLoad = async ({ locals, url }) => {
	const visit = await locals.visit();
	const { craft, region, before } = v.parse(Query, Object.fromEntries(url.searchParams));
	const found = await listMakers(visit, {
		craftId: craft,
		regionCode: region,
		...(before && { before }),
	});
	const [crafts, regions] = [await listCrafts(visit), await listRegions(visit)];
	const nameOf = (id: string | null) =>
		crafts.find((one) => one.id === id)?.name ?? regions.find(({ code }) => code === id)?.name;
	return {
		craft,
		region,
		next: found.next,
		crafts: crafts.map(({ id, name }) => ({ id, name: name.text })),
		regions: regions.map(({ code, name }) => ({ id: code, name: name.text })),
		makers: found.makers.map(({ craftId, regionCode, ...maker }) => ({
			...maker,
			craft: nameOf(craftId),
			region: nameOf(regionCode),
		})),
	};
};
