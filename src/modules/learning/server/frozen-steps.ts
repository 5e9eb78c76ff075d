import { found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { rememberFrozen } from '#platform/server/frozen.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { Step } from '../schema.ts';

// A lesson is about 10 kB in memory.
const recall = rememberFrozen<readonly Step[]>(500);

/** The steps of a published version, which never change, so that most requests find them in memory. */
export const frozenSteps = (ctx: Ctx, lessonId: string, number: number) =>
	recall(`${ctx.school.id} ${lessonId} ${number}`, async () => {
		const row = await inSchool(ctx)
			.selectFrom('learning.lesson_version')
			.select('steps')
			.where('lesson_id', '=', lessonId)
			.where('number', '=', number)
			.executeTakeFirst();
		return found(row, `lesson ${lessonId} version ${number}`).steps;
	});
