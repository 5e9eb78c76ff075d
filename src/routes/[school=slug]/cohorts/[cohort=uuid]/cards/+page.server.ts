import { loadSeated, partOf } from '../seated.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const ctx = await locals.enterSignedIn(params.school);
	const { cohort, people } = await loadSeated(ctx, params.cohort);
	const { page, part, more } = partOf(people, url.searchParams.get('page'));
	return { cohort: { name: cohort.name }, people: part, page, more };
};
