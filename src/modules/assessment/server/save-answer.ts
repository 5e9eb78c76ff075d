import { authorise } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { isLate } from '../rules.ts';
import type { AnswerRefusal, SaveAnswer } from '../schema.ts';
import { loadSitting } from './get-sitting.ts';
import { loadItems } from './load-test.ts';

/**
 * Writes an answer into the journal of the sitting. The same sequence twice is one answer; what
 * comes after the end is kept too, marked late, for a person to decide on.
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
	await inSchool(ctx)
		.insertInto('assessment.answer', {
			sitting_id: sittingId,
			item_key: itemKey,
			sequence,
			option_key: optionKey,
			late,
			answered_at: ctx.now,
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	return ok({ late });
}
