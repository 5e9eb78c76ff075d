import { sql } from 'kysely';
import { acrossSchools } from '#platform/server/across-schools.ts';
import type { Visit } from '#platform/server/context.ts';
import type { Candidates } from './find-candidates.ts';
import { chosen, matching, onSale, type Search } from './market-filter.ts';
import { inOrder } from './market-order.ts';

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

/**
 * The next pieces in their order: those that the candidates named, or, where there are many, those
 * that are met soon enough along the index of the order itself.
 */
export const listPieces = (
	visit: Visit,
	search: Search,
	candidates: Candidates | undefined,
	limit: number,
) => (candidates?.all ? fetchPage(visit, candidates.page) : walk(visit, search, limit));

async function fetchPage({ db }: Visit, page: Candidates['page']) {
	if (page.length === 0) return [];
	const rows = await acrossSchools(db, 'market search')
		.selectFrom('market.listing')
		.select(columns)
		.where('school_id', 'in', [...new Set(page.map(({ school }) => school))])
		.where(
			'id',
			'in',
			page.map(({ id }) => id),
		)
		.limit(page.length)
		.execute();
	const byId = new Map(rows.map((row) => [row.id, row]));
	return page.flatMap(({ id }) => byId.get(id) ?? []);
}

const walk = ({ db }: Visit, search: Search, limit: number) =>
	inOrder(chosen(matching(onSale(db), search, 'walk'), search).select(columns), search)
		.limit(limit)
		.execute();
