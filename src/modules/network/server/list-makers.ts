import type { Visit } from '#platform/server/context.ts';
import { acrossSchools } from '#platform/server/across-schools.ts';

const page = 24;

type Filter = { craftId?: string | undefined; regionCode?: string | undefined; before?: Date };

/** The public directory: makers of all schools who are listed, the newest first, 24 at a time. */
export async function listMakers(
	{ db }: Pick<Visit, 'db'>,
	{ craftId, regionCode, before }: Filter,
) {
	const makers = await acrossSchools(db, 'public makers')
		.selectFrom('network.maker')
		.select(['school_id as schoolId', 'id', 'name', 'craft_id as craftId'])
		.select(['region_code as regionCode', 'certificate_code as certificateCode'])
		.select(['shop_slug as shopSlug', 'since'])
		.where('listed', '=', true)
		.$if(craftId !== undefined, (query) => query.where('craft_id', '=', craftId as string))
		.$if(regionCode !== undefined, (query) => query.where('region_code', '=', regionCode as string))
		.$if(before !== undefined, (query) => query.where('since', '<', before as Date))
		.orderBy('since', 'desc')
		.limit(page + 1)
		.execute();
	const shown = makers.slice(0, page);
	return { makers: shown, next: makers.length > page ? shown.at(-1)?.since : undefined };
}
