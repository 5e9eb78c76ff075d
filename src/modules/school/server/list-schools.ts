import type { Visit } from '#platform/server/context.ts';
import { pick } from '#platform/text.ts';

/** Every school of the installation, the oldest first: what a stranger may choose from. */
export async function listSchools({ db, locale }: Visit) {
	const rows = await db
		.selectFrom('school.school')
		.select(['slug', 'name', 'town'])
		.orderBy('created_at')
		.limit(200)
		.execute();
	return rows.map(({ name, ...school }) => ({ ...school, name: pick(name, locale) }));
}
