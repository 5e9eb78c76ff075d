import type { Insertable } from 'kysely';
import { authorise } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { SchoolTables } from '#platform/server/database.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { isLate } from '../rules.ts';
import type { AnswerRefusal, SaveAnswer } from '../schema.ts';
import { loadSitting } from './get-sitting.ts';
import { loadItems } from './load-test.ts';

/**
 * Writes an answer into the journal of the sitting. The same answer with the same sequence twice is
 * one; another answer with it comes from a page that had not seen the first, and counts as the later
 * one. What comes after the end is kept too, marked late, for a person to decide on.
 */
export async function saveAnswer(
	ctx: Ctx,
	{ sittingId, itemKey, optionKey, sequence }: SaveAnswer,
): Promise<Result<{ late: boolean }, AnswerRefusal>> {
	const sitting = await loadSitting(ctx, sittingId);
	authorise(sitting.learner_id === ctx.actor.id);

	const items = await loadItems(ctx, sitting.test_id, sitting.version);
	const item = items.find(({ key }) => key === itemKey);
	if (!item) return refuse('unknown_item');
	if (!item.options.some(({ key }) => key === optionKey)) return refuse('unknown_option');

	const late = sitting.state !== 'open' || isLate(sitting.closes_at, ctx.now);
	const words = {
		sitting_id: sittingId,
		item_key: itemKey,
		option_key: optionKey,
		late,
		answered_at: ctx.now,
	};
	for (let place = sequence; !(await isWritten(ctx, { ...words, sequence: place })); place++);
	return ok({ late });
}

type Row = Omit<Insertable<SchoolTables['assessment.answer']>, 'school_id'>;

/** False when another answer has that place in the journal. */
async function isWritten(ctx: Ctx, row: Row) {
	const { numInsertedOrUpdatedRows } = await inSchool(ctx)
		.insertInto('assessment.answer', row)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (numInsertedOrUpdatedRows) return true;
	const { option_key } = await inSchool(ctx)
		.selectFrom('assessment.answer')
		.select('option_key')
		.where('sitting_id', '=', row.sitting_id)
		.where('item_key', '=', row.item_key)
		.where('sequence', '=', row.sequence)
		.executeTakeFirstOrThrow();
	return option_key === row.option_key;
}
