import { found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';

/** The practical work of a programme of this school; 404 for an unknown one. */
export async function loadPractical(ctx: Ctx, practicalId: string) {
	const row = await inSchool(ctx)
		.selectFrom('assessment.practical')
		.selectAll()
		.where('id', '=', practicalId)
		.executeTakeFirst();
	return found(row, `practical ${practicalId}`);
}
