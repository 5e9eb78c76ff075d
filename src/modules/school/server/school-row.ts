import type { Visit } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import type { NewSchool } from '../schema.ts';

/** Writes the school unless its address is taken: the unique index decides who was first. */
export async function insertSchool({ db, now }: Visit, { slug, ...input }: NewSchool) {
	const school = { id: newId(), slug };
	const written = await db
		.insertInto('school.school')
		.values({
			...school,
			name: json({ ar: input.nameAr, fr: input.nameFr, en: input.nameEn }),
			town: input.town,
			region_code: input.regionCode,
			logo_file: null,
			created_at: now,
		})
		.onConflict((conflict) => conflict.column('slug').doNothing())
		.executeTakeFirst();
	return written.numInsertedOrUpdatedRows ? school : undefined;
}
