import { sql } from 'kysely';
import { authorise } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayTeach } from '../rules.ts';
import type { Refusal } from '../schema.ts';
import { programmePublished } from './events.ts';
import { getProgramme } from './programme-queries.ts';

/** Shows the programme to everyone; twice is once. It needs one published lesson at least. */
export async function publishProgramme(
	ctx: Ctx,
	programmeId: string,
): Promise<Result<undefined, Refusal>> {
	return inTransaction(ctx, async (tx) => {
		const programme = await getProgramme(tx, programmeId);
		authorise(mayTeach(tx.actor, programme));
		if (!(await countPublished(tx, programmeId))) return refuse('no_published_lesson');

		const changed = await inSchool(tx)
			.updateTable('learning.programme')
			.set({ published_at: tx.now })
			.where('id', '=', programmeId)
			.where('published_at', 'is', null)
			.executeTakeFirst();
		if (changed.numUpdatedRows)
			await emit(tx, programmePublished, { programmeId, craftId: programme.craftId });
		return ok(undefined);
	});
}

/** Hides it from those who have no seat; learners go on. */
export async function unpublishProgramme(ctx: Ctx, programmeId: string) {
	authorise(mayTeach(ctx.actor, await getProgramme(ctx, programmeId)));
	await inSchool(ctx)
		.updateTable('learning.programme')
		.set({ published_at: null })
		.where('id', '=', programmeId)
		.execute();
}

async function countPublished(tx: Ctx, programmeId: string) {
	const { lessons } = await inSchool(tx)
		.selectFrom('learning.module')
		.innerJoin('learning.lesson', (join) =>
			join
				.onRef('learning.lesson.school_id', '=', 'learning.module.school_id')
				.onRef('learning.lesson.module_id', '=', 'learning.module.id'),
		)
		.select(sql<number>`count(*)::int`.as('lessons'))
		.where('programme_id', '=', programmeId)
		.where('published_version', 'is not', null)
		.executeTakeFirstOrThrow();
	return lessons;
}
