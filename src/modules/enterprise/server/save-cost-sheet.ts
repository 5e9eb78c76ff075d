import { authorise, found } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { CostSheet, SheetRefusal } from '../schema.ts';
import { wageFloor } from './wage-floor.ts';

/** Writes a new sheet, or over one of her own; a wage below the legal minimum is refused. */
export function saveCostSheet(
	ctx: Ctx,
	sheet: CostSheet,
): Promise<Result<{ sheetId: string }, SheetRefusal>> {
	return inTransaction(ctx, async (tx) => {
		authorise(tx.actor.roles.length > 0);
		if (sheet.wage < (await wageFloor(tx)).amount) return refuse('wage_below_floor');
		const row = {
			name: sheet.name,
			materials: json(sheet.materials),
			minutes: sheet.minutes,
			wage: sheet.wage,
			tools: sheet.tools,
			overheads: sheet.overheads,
			packaging: sheet.packaging,
			fee_points: sheet.feePoints,
			price: sheet.price || null,
			shared: sheet.shared,
			updated_at: tx.now,
		};
		if (sheet.id) return ok({ sheetId: await overwrite(tx, sheet.id, row) });

		const sheetId = newId();
		await inSchool(tx)
			.insertInto('enterprise.cost_sheet', {
				...row,
				id: sheetId,
				maker_id: tx.actor.id,
				created_at: tx.now,
			})
			.execute();
		return ok({ sheetId });
	});
}

/** 404 for a sheet of someone else. */
async function overwrite(tx: Ctx, id: string, row: object) {
	const updated = await inSchool(tx)
		.updateTable('enterprise.cost_sheet')
		.set(row)
		.where('id', '=', id)
		.where('maker_id', '=', tx.actor.id)
		.returning('id')
		.executeTakeFirst();
	return found(updated, `cost sheet ${id}`).id;
}
