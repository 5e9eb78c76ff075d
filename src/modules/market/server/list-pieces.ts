import { sql } from 'kysely';
import { acrossSchools } from '#platform/server/across-schools.ts';
import type { Visit } from '#platform/server/context.ts';
import { pageOf, readPlace, type Sort } from '../rules-search.ts';
import { countedAtMost } from './market-counts.ts';
import { chosen, matching, onSale, type Search } from './market-filter.ts';

const columns = [
	'id',
	'slug as piece',
	'shop_slug as shop',
	'shop_name as shopName',
	'title',
	'craft_id as craftId',
	'town',
	'price',
	'currency',
	'cover',
	sql<number>`on_hand - reserved`.as('left'),
	sql<Date>`published_at`.as('at'),
] as const;

/** Candidates of a narrow search, each with what its order and its counts need; `all` when none is missing. */
export async function findCandidates({ db }: Visit, search: Search) {
	const rows = await chosen(matching(onSale(db), search, 'index'), search)
		.select([
			'school_id',
			'id',
			'price',
			'craft_id as craftId',
			'region_code as regionCode',
			sql<Date>`published_at`.as('at'),
		])
		.limit(countedAtMost)
		.execute();
	return { rows, all: rows.length < countedAtMost };
}

export type Candidates = Awaited<ReturnType<typeof findCandidates>>;

/**
 * The next pieces in their order. Few are sorted here; many are met soon enough along the index of
 * the order itself.
 */
export const listPieces = (
	visit: Visit,
	search: Search,
	candidates: Candidates | undefined,
	limit: number,
) =>
	candidates?.all ? fetchPage(visit, candidates.rows, search, limit) : walk(visit, search, limit);

type Few = Candidates['rows'];

async function fetchPage({ db }: Visit, few: Few, { sort, after }: Search, limit: number) {
	const page = pageOf(few, sort, readPlace(after)).slice(0, limit);
	if (page.length === 0) return [];
	const rows = await acrossSchools(db, 'market search')
		.selectFrom('market.listing')
		.select(columns)
		.where('school_id', 'in', [...new Set(page.map(({ school_id }) => school_id))])
		.where(
			'id',
			'in',
			page.map(({ id }) => id),
		)
		.limit(limit)
		.execute();
	const byId = new Map(rows.map((row) => [row.id, row]));
	return page.flatMap(({ id }) => byId.get(id) ?? []);
}

const orders = {
	newest: [sql`published_at desc, id desc`, sql`(published_at, id) <`],
	cheapest: [sql`price, id`, sql`(price, id) >`],
	dearest: [sql`price desc, id desc`, sql`(price, id) <`],
} as const satisfies Record<Sort, unknown>;

function walk({ db }: Visit, search: Search, limit: number) {
	const [order, beyond] = orders[search.sort];
	const place = readPlace(search.after);
	const edge = search.sort === 'newest' ? place?.at : place?.price;
	return chosen(matching(onSale(db), search, 'walk'), search)
		.select(columns)
		.$if(place !== undefined, (rest) => rest.where(sql<boolean>`${beyond} (${edge}, ${place?.id})`))
		.orderBy(order)
		.limit(limit)
		.execute();
}
