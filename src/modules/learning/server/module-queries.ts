import { found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';

/** One module with the programme it belongs to; 404 in another school. */
export async function getModule(ctx: Ctx, moduleId: string) {
	const row = await modules(ctx).where('id', '=', moduleId).executeTakeFirst();
	return found(row, `module ${moduleId}`);
}

/** The modules of a programme in their order. */
export const listModules = (ctx: Ctx, programmeId: string) =>
	modules(ctx).where('programme_id', '=', programmeId).orderBy('position').execute();

/** The id of the programme that a lesson stands in; 404 in another school. */
export async function programmeOfLesson(ctx: Ctx, lessonId: string): Promise<string> {
	const row = await inSchool(ctx)
		.selectFrom('learning.lesson')
		.innerJoin('learning.module', (join) =>
			join
				.onRef('learning.module.school_id', '=', 'learning.lesson.school_id')
				.onRef('learning.module.id', '=', 'learning.lesson.module_id'),
		)
		.select('programme_id')
		.where('learning.lesson.id', '=', lessonId)
		.executeTakeFirst();
	return found(row, `lesson ${lessonId}`).programme_id;
}

const modules = (ctx: Ctx) =>
	inSchool(ctx)
		.selectFrom('learning.module')
		.select([
			'id',
			'programme_id as programmeId',
			'position',
			'key',
			'kind',
			'title',
			'summary',
			'hours',
		]);
