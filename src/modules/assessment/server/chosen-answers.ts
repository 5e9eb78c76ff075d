import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';

/** What counts for each item of a sitting: of the answers in time, the one with the highest sequence. */
export async function chosenAnswers(ctx: Ctx, sittingId: string) {
	const journal = await journalOf(ctx, sittingId);
	const inTime = journal.filter(({ late }) => !late);
	return new Map(inTime.map(({ item_key, option_key }) => [item_key, option_key]));
}

/** The highest sequence of each item that was answered, in time or late. */
export async function lastSequences(ctx: Ctx, sittingId: string) {
	const journal = await journalOf(ctx, sittingId);
	return new Map(journal.map(({ item_key, sequence }) => [item_key, sequence]));
}

const journalOf = (ctx: Ctx, sittingId: string) =>
	inSchool(ctx)
		.selectFrom('assessment.answer')
		.select(['item_key', 'option_key', 'sequence', 'late'])
		.where('sitting_id', '=', sittingId)
		.orderBy('sequence')
		.execute();
