import { ok, refuse, type Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { Project, ProjectRefusal } from '../schema.ts';

/** What she says of her project: only her own can be written. */
export async function describeProject(
	ctx: Ctx,
	{ idea, customers, place }: Project,
): Promise<Result<undefined, ProjectRefusal>> {
	const { numUpdatedRows } = await inSchool(ctx)
		.updateTable('enterprise.project')
		.set({ idea, customers, place, updated_at: ctx.now })
		.where('maker_id', '=', ctx.actor.id)
		.executeTakeFirst();
	return numUpdatedRows ? ok(undefined) : refuse('no_project');
}
