import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';

/** What counts for each item of a sitting: of the answers in time, the one with the highest sequence. */
export async function chosenAnswers(ctx: Ctx, sittingId: string) {
	const journal = await inSchool(ctx)
		.selectFrom('assessment.answer')
		.select(['item_key', 'option_key', 'sequence'])
		.where('sitting_id', '=', sittingId)
		.where('late', '=', false)
		.orderBy('sequence')
		.execute();
	return new Map(journal.map(({ item_key, option_key }) => [item_key, option_key]));
}
