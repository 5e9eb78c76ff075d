import type { Visit } from '#platform/server/context.ts';
import { pick } from '#platform/text.ts';

/** The schools of these ids, named in the visitor's language, for lists that span schools. */
export async function findSchools({ db, locale }: Visit, ids: readonly string[]) {
	if (!ids.length) return [];
	const rows = await db
		.selectFrom('school.school')
		.select(['id', 'slug', 'name', 'town', 'region_code as regionCode'])
		.where('id', 'in', [...ids])
		.execute();
	return rows.map(({ name, ...school }) => ({ ...school, name: pick(name, locale) }));
}
