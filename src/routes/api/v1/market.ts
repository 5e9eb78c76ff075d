import * as v from 'valibot';
import { findZones, showMarket, showPiece, showShop } from '#modules/market/index.server.ts';
import { MarketSearch } from '#modules/market/rules-search.ts';
import { zonesTo } from '#modules/market/rules-shipping.ts';
import { currencies } from '#platform/money.ts';
import { read } from './operation.ts';
import { marketPage, piecePage, shopPage, way } from './shapes-market.ts';
import { many, text } from './shapes.ts';

const currency = v.optional(v.picklist(currencies), 'MAD');

export const market = [
	read(
		'/market',
		{
			id: 'searchMarket',
			says: 'Pieces of all schools by word, craft, region and price, with counts; 24 at a time',
			query: { ...MarketSearch.entries, currency },
			answer: marketPage,
		},
		(visit, { currency, ...search }) => showMarket(visit, search, currency),
	),
	read(
		'/market/:shop',
		{
			id: 'getShop',
			says: 'A shop and its pieces',
			path: { shop: text },
			query: { currency },
			answer: shopPage,
		},
		(visit, { shop, currency }) => showShop(visit, shop, currency),
	),
	read(
		'/market/:shop/:piece',
		{
			id: 'getPiece',
			says: 'A piece: price, photographs, how many are left',
			path: { shop: text, piece: text },
			query: { currency },
			answer: piecePage,
		},
		(visit, { currency, ...place }) => showPiece(visit, place, currency),
	),
	read(
		'/delivery/:country',
		{
			id: 'listWays',
			says: 'The ways to deliver to a country; a parcel a shop, priced by its weight',
			path: { country: v.pipe(text, v.length(2), v.toUpperCase()) },
			answer: v.object({ ways: many(way) }),
		},
		async (visit, { country }) => ({ ways: zonesTo(await findZones(visit), country) }),
	),
];
