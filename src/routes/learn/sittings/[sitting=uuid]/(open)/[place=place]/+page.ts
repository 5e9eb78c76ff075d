import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	const { items } = await parent();
	const number = Number(params.place);
	const item = items[number - 1] ?? error(404);
	return { item, number, of: items.length };
};
