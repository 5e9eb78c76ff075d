import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import type { MarketSearch } from '#modules/market/rules-search.ts';

type Change = Partial<Record<'q' | 'craft' | 'region' | 'from' | 'to' | 'women' | 'sort', string>>;

const wordsOf = ({ q, craft, region, from, to, women, sort }: MarketSearch): Change => ({
	q: q || undefined,
	craft,
	region,
	from: from === undefined ? undefined : `${from / 100n}`,
	to: to === undefined ? undefined : `${to / 100n}`,
	women: women ? '1' : undefined,
	sort: sort === 'newest' ? undefined : sort,
});

/** The address of the same search with something changed; it begins at its first page again. */
export function searchLink(search: MarketSearch, change: Change & { after?: string } = {}) {
	const words = Object.entries({ ...wordsOf(search), ...change });
	const query = new URLSearchParams(
		words.filter((pair): pair is [string, string] => Boolean(pair[1])),
	);
	const path = localizeHref(resolve('/market'));
	return query.size ? `${path}?${query}` : path;
}

/** What a form must carry along besides its own fields. */
export const carried = (search: MarketSearch, own: readonly (keyof Change)[]) =>
	Object.entries(wordsOf(search)).filter(
		(pair): pair is [string, string] => Boolean(pair[1]) && !own.some((name) => name === pair[0]),
	);

/** The address of the same page with prices shown in another currency. */
export function withCurrency(
	{ searchParams }: { searchParams: Iterable<[string, string]> },
	to: string,
) {
	const query = new URLSearchParams([...searchParams]);
	query.set('currency', to);
	return `?${query}`;
}
