import { whoAmI } from '#modules/school/index.server.ts';
import type { LayoutServerLoad } from './$types';

/** Who is here, for the head of the page; a stranger costs no query. */
export const load: LayoutServerLoad = async ({ locals }) => {
	const me = await whoAmI(await locals.visit());
	return {
		me: me && {
			name: me.name,
			schools: me.schools.map(({ slug, name, roles }) => ({
				slug,
				name: name.text,
				staff: roles.some((role) => role !== 'learner'),
			})),
		},
	};
};
