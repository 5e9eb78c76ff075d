import { getPerson } from '#modules/identity/index.server.ts';
import { authorise, found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';

/**
 * A signed-in person asks for a seat in a published programme, also when she belongs to no school
 * yet. Asking twice is once; after a refusal it asks again.
 */
export async function askForSeat(ctx: Ctx, programmeId: string) {
	const person = await getPerson(ctx, ctx.actor.id);
	authorise(person !== undefined);
	const open = await inSchool(ctx)
		.selectFrom('learning.programme')
		.select('id')
		.where('id', '=', programmeId)
		.where('published_at', 'is not', null)
		.executeTakeFirst();
	found(open, `programme ${programmeId}`);

	await inSchool(ctx)
		.insertInto('learning.join_request', {
			id: newId(),
			programme_id: programmeId,
			person_id: ctx.actor.id,
			name: person.name,
			asked_at: ctx.now,
			answer: null,
			answered_at: null,
		})
		.onConflict((conflict) =>
			conflict
				.columns(['school_id', 'programme_id', 'person_id'])
				.doUpdateSet({ answer: null, answered_at: null, asked_at: ctx.now })
				.where('learning.join_request.answer', '=', 'declined'),
		)
		.execute();
}
