import type { Visit } from '#platform/server/context.ts';
import type { ReferenceRefusal } from '../schema.ts';

/** Codes come from lists on the page, but also from a file that somebody typed. */
export async function checkReferences(
	{ db }: Visit,
	{ regionCode, craftId }: { regionCode?: string; craftId?: string },
): Promise<ReferenceRefusal | undefined> {
	const region = db
		.selectFrom('school.region')
		.select('code')
		.where('code', '=', regionCode ?? '');
	if (regionCode && !(await region.executeTakeFirst())) return 'region_unknown';
	const craft = db
		.selectFrom('school.craft')
		.select('id')
		.where('id', '=', craftId ?? '');
	if (craftId && !(await craft.executeTakeFirst())) return 'craft_unknown';
	return undefined;
}
