import { countCart } from '#modules/market/index.server.ts';
import { whoAmI } from '#modules/school/index.server.ts';
import { cartToken } from './buyer-cookies.ts';
import type { LayoutServerLoad } from './$types';

/** Who is here and what is in the basket, for the head of the page; a stranger without costs no query. */
export const load: LayoutServerLoad = async ({ locals, cookies }) => {
	const visit = await locals.visit();
	const [me, basket] = [await whoAmI(visit), await countCart(visit, cartToken({ cookies }))];
	return {
		basket,
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
