import type { Visit } from '#platform/server/context.ts';
import { writePlace } from '../rules-search.ts';
import { correctWords } from './correct-words.ts';
import { findCandidates, type Candidates } from './find-candidates.ts';
import { listPieces } from './list-pieces.ts';
import { countEverything, isOpen } from './market-counts.ts';
import type { Search } from './market-filter.ts';

/**
 * A page of pieces of all schools, the counts beside them, and where the next page begins. When
 * nothing is found the words are taken for the nearest known ones, which `corrected` then tells.
 */
export async function searchMarket(visit: Visit, search: Search, { limit = 24 } = {}) {
	const found = await findPage(visit, search, limit);
	if (found.pieces.length > 0 || !search.q || search.after) return found;
	const corrected = await correctWords(visit, search.q);
	if (!corrected) return found;
	return { ...(await findPage(visit, { ...search, q: corrected }, limit)), corrected };
}

async function findPage(visit: Visit, search: Search, limit: number) {
	const some = limit + 1;
	const { crafts, region } = search;
	const isNarrow = !isOpen(search) || (crafts !== undefined && region !== undefined);
	const candidates = isNarrow ? await findCandidates(visit, search, some) : undefined;
	const [rows, counted] = await Promise.all([
		listPieces(visit, search, candidates, some),
		countFor(visit, search, candidates),
	]);
	const pieces = rows.slice(0, limit);
	const last = pieces.at(-1);
	const after = rows.length > limit && last ? writePlace(last) : undefined;
	return { pieces, counted, after, corrected: undefined as string | undefined };
}

/** The counts leave the craft and the region open, so that the page can say what another would give. */
async function countFor(visit: Visit, search: Search, candidates: Candidates | undefined) {
	if (isOpen(search)) return countEverything(visit);
	if (candidates && !search.crafts && !search.region) return candidates.counted;
	const open = { ...search, crafts: undefined, region: undefined };
	return (await findCandidates(visit, open, 1)).counted;
}

export type MarketPage = Awaited<ReturnType<typeof searchMarket>>;
export type MarketPiece = MarketPage['pieces'][number];
