import { authorise } from '#platform/errors.ts';
import { loadPeople } from '../people.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	const { people, cohort, manages } = await loadPeople(ctx, params.cohort);
	authorise(manages);
	const names = people.map(({ id, name }) => ({ id, name }));
	return { cohort, people: names.sort((one, other) => one.name.localeCompare(other.name)) };
};
