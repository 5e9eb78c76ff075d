import { sql, type SelectQueryBuilder } from 'kysely';
import { acrossSchools } from '#platform/server/across-schools.ts';
import type { Db, SchoolTables, SharedTables } from '#platform/server/database.ts';
import type { MarketSearch } from '../rules-search.ts';

/** `crafts` are the ids that the word `craft` in the address stands for: one, or a branch's. */
export type Search = Omit<MarketSearch, 'craft'> & { crafts: readonly string[] | undefined };
type Listings<O> = SelectQueryBuilder<SharedTables & SchoolTables, 'market.listing', O>;

/** Pieces that anyone may buy; the words are those of the indexes, so that they are used. */
export const onSale = (db: Db): Listings<object> =>
	acrossSchools(db, 'market search')
		.selectFrom('market.listing')
		.where('market.listing.status', '=', sql.lit('published'))
		.where('on_hand', '>', sql.lit(0));

/** The words in any of the three languages, as their stems. */
const asked = (q: string) => sql`(websearch_to_tsquery('pg_catalog.arabic', market.fold(${q}))
	|| websearch_to_tsquery('pg_catalog.french', market.fold(${q}))
	|| websearch_to_tsquery('pg_catalog.english', market.fold(${q})))`;

/** What was typed and how much may be paid. The index of words finds few; many are met on the way. */
export const matching = <O>(
	query: Listings<O>,
	{ q, from, to, women }: Search,
	by: 'index' | 'walk',
): Listings<O> =>
	query
		.$if(q !== '' && by === 'index', (some) => some.where(sql<boolean>`search @@ ${asked(q)}`))
		// The function behind the operator: no index serves it, so the order's index is walked.
		.$if(q !== '' && by === 'walk', (some) =>
			some.where(sql<boolean>`ts_match_vq(search, ${asked(q)})`),
		)
		.$if(from !== undefined, (some) => some.where('price', '>=', from ?? 0n))
		.$if(to !== undefined, (some) => some.where('price', '<=', to ?? 0n))
		.$if(women === true, (some) => some.where('made_by_woman', '=', true));

/** The craft and the region that were chosen. */
export const chosen = <O>(query: Listings<O>, { crafts, region }: Search): Listings<O> => {
	const [only] = crafts ?? [];
	return query
		.$if(crafts?.length === 1, (some) => some.where('craft_id', '=', only ?? ''))
		.$if((crafts?.length ?? 0) > 1, (some) => some.where('craft_id', 'in', [...(crafts ?? [])]))
		.$if(region !== undefined, (some) => some.where('region_code', '=', region ?? ''));
};
