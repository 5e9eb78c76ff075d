import { findSchoolById } from '#modules/school/index.server.ts';
import type { Ctx, Visit } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { Line } from './cart.ts';

const columns = [
	'id',
	'shop_id as shopId',
	'slug',
	'shop_slug as shopSlug',
	'shop_name as shopName',
	'title',
	'price',
	'currency',
	'weight_g as weightG',
	'cover',
	'craft_id as craftId',
	'region_code as regionCode',
	'status',
	'on_hand as onHand',
	'reserved',
] as const;

export type CartPiece = Awaited<ReturnType<typeof piecesOf>>[number];
export type Found = { line: Line; piece: CartPiece | undefined };
export type InOneSchool = { ctx: Ctx; found: Found[] };

/**
 * What the lines of a cart are today: one query a school, the schools in the order of their ids, so
 * that two checkouts over the same schools meet in the same order. `lock` holds the pieces until the
 * transaction ends.
 */
export async function findPieces(
	visit: Visit,
	lines: readonly Line[],
	{ lock = false } = {},
): Promise<InOneSchool[]> {
	const bySchool = Map.groupBy(lines, ({ schoolId }) => schoolId);
	const all: InOneSchool[] = [];
	for (const schoolId of [...bySchool.keys()].sort()) {
		const ctx = { ...visit, school: await findSchoolById(visit.db, schoolId) };
		const its = bySchool.get(schoolId) ?? [];
		const ids = its.map(({ listingId }) => listingId);
		const pieces = await piecesOf(ctx, ids, lock);
		const find = (id: string) => pieces.find((piece) => piece.id === id);
		all.push({ ctx, found: its.map((line) => ({ line, piece: find(line.listingId) })) });
	}
	return all;
}

const piecesOf = (ctx: Ctx, ids: string[], lock = false) =>
	inSchool(ctx)
		.selectFrom('market.listing')
		.select(columns)
		.where('id', 'in', ids)
		// The order in which the locks are taken.
		.orderBy('id')
		.$if(lock, (query) => query.forUpdate())
		.execute();
