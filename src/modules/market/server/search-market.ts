import type { Visit } from '#platform/server/context.ts';
import { writePlace } from '../rules-search.ts';
import { correctWords } from './correct-words.ts';
import { findCandidates, listPieces } from './list-pieces.ts';
import { countMarket, isOpen, tally } from './market-counts.ts';
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
	const inOneCraft = search.crafts !== undefined || search.region !== undefined;
	const narrow = !isOpen(search) || (search.crafts && search.region);
	const candidates = narrow ? await findCandidates(visit, search) : undefined;
	const [rows, counted] = await Promise.all([
		listPieces(visit, search, candidates, limit + 1),
		candidates && !inOneCraft ? tally(candidates.rows) : countMarket(visit, search),
	]);
	const pieces = rows.slice(0, limit);
	const last = pieces.at(-1);
	const after = rows.length > limit && last ? writePlace(last) : undefined;
	return { pieces, counted, after, corrected: undefined as string | undefined };
}

export type MarketPage = Awaited<ReturnType<typeof searchMarket>>;
export type MarketPiece = MarketPage['pieces'][number];
