import { getPerson } from '#modules/identity/index.server.ts';
import { nobody } from '#platform/actor.ts';
import type { Visit } from '#platform/server/context.ts';
import { pick } from '#platform/text.ts';
import { rolesOf } from './roles-of.ts';

/** The signed-in person with her schools and her roles in each, for the header; undefined for a stranger. */
export async function whoAmI(visit: Visit) {
	if (visit.actor.id === nobody.id) return undefined;
	const person = await getPerson(visit, visit.actor.id);
	return person && { ...person, schools: await schoolsOf(visit, person.id) };
}

export type Me = NonNullable<Awaited<ReturnType<typeof whoAmI>>>;

/** The schools a person belongs to, the oldest first, with her roles there. */
export async function schoolsOf({ db, locale }: Visit, personId: string) {
	const schools = await db
		.selectFrom('school.belonging')
		.innerJoin('school.school', 'school.school.id', 'school.belonging.school_id')
		.select(['school.school.id', 'slug', 'name'])
		.where('person_id', '=', personId)
		.orderBy('created_at')
		.execute();
	return Promise.all(
		schools.map(async (school) => ({
			...school,
			name: pick(school.name, locale),
			roles: await rolesOf({ db, school }, personId),
		})),
	);
}
