import { sql } from 'kysely';
import type { Visit } from '#platform/server/context.ts';
import type { Counted } from '../rules-search.ts';
import { onSale, type Search } from './market-filter.ts';
import { remember } from './remember.ts';

/** So many are looked at; of more, the page says that there are more. */
export const countedAtMost = 500;

/** Of everything on sale: it changes slowly, and counting 100,000 pieces for each visitor does not pay. */
const countAll = remember(60, (db) =>
	onSale(db)
		.select([
			'craft_id as craftId',
			'region_code as regionCode',
			sql<number>`count(*)::int`.as('count'),
		])
		.groupBy(['craft_id', 'region_code'])
		.execute(),
);

/** Whether the counts of everything serve: crafts and regions are told apart in them. */
export const isOpen = ({ q, from, to, women }: Search) =>
	q === '' && from === undefined && to === undefined && !women;

/** How many pieces of everything on sale there are by craft and region, a minute old at most. */
export const countEverything = ({ db, now }: Visit): Promise<Counted[]> => countAll(db, now);
