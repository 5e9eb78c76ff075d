import { found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { CostSheet } from '../schema.ts';

type Kept = CostSheet & { id: string; makerId: string };

/** Her sheets, the one she touched last first; at most 100. */
export async function listCostSheets(ctx: Ctx): Promise<Kept[]> {
	const rows = await sheets(ctx)
		.where('maker_id', '=', ctx.actor.id)
		.orderBy('updated_at', 'desc')
		.limit(100)
		.execute();
	return rows.map(readSheet);
}

/** One of her own sheets; 404 for any other. */
export async function getCostSheet(ctx: Ctx, sheetId: string): Promise<Kept> {
	const row = await sheets(ctx)
		.where('id', '=', sheetId)
		.where('maker_id', '=', ctx.actor.id)
		.executeTakeFirst();
	return readSheet(found(row, `cost sheet ${sheetId}`));
}

/** A sheet whose maker lets buyers see it, for the page of her piece; undefined otherwise. */
export async function findSharedSheet(ctx: Ctx, sheetId: string): Promise<Kept | undefined> {
	const row = await sheets(ctx)
		.where('id', '=', sheetId)
		.where('shared', '=', true)
		.executeTakeFirst();
	return row && readSheet(row);
}

const sheets = (ctx: Ctx) => inSchool(ctx).selectFrom('enterprise.cost_sheet').selectAll();

type Row = Awaited<ReturnType<ReturnType<typeof sheets>['executeTakeFirstOrThrow']>>;

const readSheet = (row: Row): Kept => ({
	id: row.id,
	makerId: row.maker_id,
	name: row.name,
	materials: row.materials.map(({ unitPrice, ...material }) => ({
		...material,
		unitPrice: BigInt(unitPrice),
	})),
	minutes: row.minutes,
	wage: row.wage,
	tools: row.tools,
	overheads: row.overheads,
	packaging: row.packaging,
	feePoints: row.fee_points,
	price: row.price ?? undefined,
	shared: row.shared,
});
