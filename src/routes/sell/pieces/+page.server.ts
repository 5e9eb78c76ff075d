import { listMyListings } from '#modules/market/index.server.ts';
import { myShop } from '../shop.server.ts';
import { showPieces } from '../show.server.ts';
import type { PageServerLoad } from './$types';

const page = 12;

export const load: PageServerLoad = async ({ locals, url }) => {
	const ctx = await locals.enterMine();
	const pieces = await listMyListings(ctx, (await myShop(ctx)).id);
	const at = Math.max(0, Number(url.searchParams.get('page') ?? 1) - 1 || 0);
	return {
		pieces: await showPieces(ctx, pieces.slice(at * page, (at + 1) * page)),
		before: at > 0 ? `?page=${at}` : undefined,
		after: pieces.length > (at + 1) * page ? `?page=${at + 2}` : undefined,
	};
};
