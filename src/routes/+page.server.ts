import * as v from 'valibot';
import { readPublicCounts } from '#modules/impact/index.server.ts';
import { listPublicProgrammes } from '#modules/learning/index.server.ts';
import { showMarket } from '#modules/market/index.server.ts';
import { MarketSearch } from '#modules/market/rules-search.ts';
import { shownCurrency } from './buyer-cookies.ts';
import type { PageServerLoad } from './$types';

const everything = v.parse(MarketSearch, {});

export const load: PageServerLoad = async (event) => {
	const visit = await event.locals.visit();
	const [programmes, market, counts] = await Promise.all([
		listPublicProgrammes(visit),
		showMarket(visit, everything, shownCurrency(event)),
		readPublicCounts(visit),
	]);
	return { programmes: programmes.slice(0, 3), pieces: market.pieces.slice(0, 4), counts };
};
