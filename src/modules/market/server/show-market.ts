import type { Currency } from '#platform/money.ts';
import type { Visit } from '#platform/server/context.ts';
import { facetsOf, type MarketSearch } from '../rules-search.ts';
import { countedAtMost, isOpen } from './market-counts.ts';
import { findNames, type Names } from './names.ts';
import { searchMarket } from './search-market.ts';
import { showCard } from './show-card.ts';
import { priceShower } from './show-price.ts';

/** The page of the market: pieces, what narrows them, and how many there would be. */
export async function showMarket(
	visit: Visit,
	{ craft, ...rest }: MarketSearch,
	currency: Currency,
) {
	const names = await findNames(visit);
	const crafts = craft === undefined ? undefined : craftsMeant(names, craft);
	const search = { ...rest, crafts };
	const [found, showPrice] = await Promise.all([
		searchMarket(visit, search),
		priceShower(visit, currency),
	]);
	const { byCraft, byRegion, total } = facetsOf(found.counted, { crafts, region: rest.region });
	return {
		pieces: found.pieces.map((row) => showCard(row, visit.locale, names, showPrice)),
		after: found.after,
		corrected: found.corrected,
		total: isOpen(search) ? total : Math.min(total, countedAtMost),
		isMore: !isOpen(search) && total > countedAtMost,
		branches: branchesOf(names, byCraft),
		regions: names.regions.map((region) => ({ ...region, count: byRegion.get(region.code) ?? 0 })),
	};
}

/** The crafts of a branch, or the one craft of that name; a word for neither finds nothing. */
function craftsMeant({ crafts }: Names, word: string) {
	const ofBranch = crafts.filter(({ branch }) => branch === word).map(({ id }) => id);
	return ofBranch.length ? ofBranch : [word];
}

function branchesOf({ crafts }: Names, byCraft: ReadonlyMap<string, number>) {
	const branches = Map.groupBy(crafts, ({ branch }) => branch);
	return [...branches].map(([id, its]) => ({
		id,
		name: its[0]?.branchName ?? { text: id, locale: 'fr' as const },
		count: its.reduce((sum, craft) => sum + (byCraft.get(craft.id) ?? 0), 0),
		crafts: its.map(({ id: craftId, name }) => ({
			id: craftId,
			name,
			count: byCraft.get(craftId) ?? 0,
		})),
	}));
}

export type MarketView = Awaited<ReturnType<typeof showMarket>>;
