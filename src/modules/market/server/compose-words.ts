import { findCraft, findRegion } from '#modules/school/index.server.ts';
import { found } from '#platform/errors.ts';
import type { Visit } from '#platform/server/context.ts';
import type { Multilingual } from '#platform/text.ts';
import { wordsOf } from '../rules-words.ts';

type Piece = {
	title: Multilingual;
	description: Multilingual;
	materials: Multilingual;
	craftId: string;
	shop: { name: Multilingual; makerName: string; town: string; regionCode: string };
};

/** The words that a search finds this piece by: its own, its craft's, its shop's and its place's. */
export async function composeWords(ctx: Visit, piece: Piece): Promise<Multilingual> {
	const craft = found(await findCraft(ctx, piece.craftId), `craft ${piece.craftId}`);
	const region = await findRegion(ctx, piece.shop.regionCode);
	const everywhere = `${piece.shop.makerName} ${piece.shop.town}`;
	return wordsOf([
		piece.title,
		craft.name,
		craft.branchName,
		piece.materials,
		piece.description,
		piece.shop.name,
		region?.name ?? {},
		{ ar: everywhere },
	]);
}
