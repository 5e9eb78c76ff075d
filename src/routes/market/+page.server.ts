import * as v from 'valibot';
import { showMarket } from '#modules/market/index.server.ts';
import { MarketSearch } from '#modules/market/rules-search.ts';
import { shownCurrency } from '../buyer-cookies.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const search = v.parse(MarketSearch, Object.fromEntries(event.url.searchParams));
	const currency = shownCurrency(event);
	const view = await showMarket(await event.locals.visit(), search, currency);
	return { ...view, search, currency };
};
