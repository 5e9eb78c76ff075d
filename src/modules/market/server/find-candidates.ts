import { sql } from 'kysely';
import { acrossSchools } from '#platform/server/across-schools.ts';
import type { Visit } from '#platform/server/context.ts';
import type { Counted } from '../rules-search.ts';
import { countedAtMost } from './market-counts.ts';
import { chosen, matching, onSale, type Search } from './market-filter.ts';
import { inOrder, orderOf } from './market-order.ts';
import { keepWide, recallWide } from './wide-searches.ts';

export type Candidates = {
	/** Whether there are no more than could be looked at: `page` then is the true page. */
	all: boolean;
	page: { school: string; id: string }[];
	counted: Counted[];
};

/**
 * Looks at the first so many pieces that the index of a narrow search finds: sorts and counts them
 * where they are, and sends back no more than a page of ids and the counts.
 */
export async function findCandidates(
	{ db, now }: Visit,
	search: Search,
	limit: number,
): Promise<Candidates> {
	const known = recallWide(db, now, search);
	if (known) return { all: false, page: [], counted: known };
	const { total, counted, page } = await acrossSchools(db, 'market search')
		.with(
			(found) => found('found').materialized(),
			() =>
				chosen(matching(onSale(db), search, 'index'), search)
					.select(['school_id', 'id', 'price', 'published_at', 'craft_id', 'region_code'])
					.limit(countedAtMost + 1),
		)
		.with('counted', (all) =>
			all
				.selectFrom('found')
				.select(['craft_id', 'region_code', sql<number>`count(*)::int`.as('count')])
				.groupBy(['craft_id', 'region_code']),
		)
		.with('page', (all) =>
			inOrder(all.selectFrom('found').select(['school_id', 'id']), search)
				.select(sql<number>`row_number() over (order by ${orderOf(search.sort)})`.as('place'))
				.limit(limit),
		)
		.selectNoFrom([
			sql<number>`(select count(*)::int from found)`.as('total'),
			sql<Counted[]>`(select coalesce(jsonb_agg(jsonb_build_object('craftId', craft_id,
				'regionCode', region_code, 'count', count)), '[]') from counted)`.as('counted'),
			sql<Candidates['page']>`(select coalesce(jsonb_agg(jsonb_build_object(
				'school', school_id, 'id', id) order by place), '[]') from page)`.as('page'),
		])
		.executeTakeFirstOrThrow();
	const all = total <= countedAtMost;
	if (!all) keepWide(db, now, search, counted);
	return { all, counted, page };
}
