import { found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';

/** The school of this visit, as its own people wrote it. */
export async function getSchool({ db, school }: Pick<Ctx, 'db' | 'school'>) {
	const row = await db
		.selectFrom('school.school')
		.select(['id', 'slug', 'name', 'town', 'region_code as regionCode', 'logo_file as logoFile'])
		.where('id', '=', school.id)
		.executeTakeFirst();
	return found(row, `school ${school.slug}`);
}
