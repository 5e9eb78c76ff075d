import type { Db } from '#platform/server/database.ts';
import type { Counted } from '../rules-search.ts';
import type { Search } from './market-filter.ts';

type Wide = { counted: Counted[]; until: number };

const keptFor = 5 * 60 * 1000;
const mostKept = 500;
const wide = new WeakMap<Db, Map<string, Wide>>();

const keyOf = ({ q, crafts, region, from, to, women }: Search) =>
	[q.toLowerCase(), crafts?.join(), region, from, to, women].join('|');

/**
 * The counts of a search that found more than can be looked at, when somebody made it a few minutes
 * ago: what everybody asks for is not counted for each of them.
 */
export function recallWide(db: Db, now: Date, search: Search): Counted[] | undefined {
	const kept = wide.get(db)?.get(keyOf(search));
	return kept && kept.until > now.getTime() ? kept.counted : undefined;
}

export function keepWide(db: Db, now: Date, search: Search, counted: Counted[]) {
	const kept = wide.get(db) ?? new Map<string, Wide>();
	if (kept.size >= mostKept) kept.clear();
	kept.set(keyOf(search), { counted, until: now.getTime() + keptFor });
	wide.set(db, kept);
}
