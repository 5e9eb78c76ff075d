import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { Project, ProjectRefusal, ProjectVoices } from '../schema.ts';

/** What she says of her project: only her own can be written. A voice not given again is kept. */
export const describeProject = (
	ctx: Ctx,
	{ idea, customers, place, voices = {} }: Project & { voices?: ProjectVoices },
): Promise<Result<undefined, ProjectRefusal>> =>
	inTransaction(ctx, async (tx) => {
		const project = await inSchool(tx)
			.selectFrom('enterprise.project')
			.select('voices')
			.where('maker_id', '=', tx.actor.id)
			.forUpdate()
			.executeTakeFirst();
		if (!project) return refuse('no_project');
		await inSchool(tx)
			.updateTable('enterprise.project')
			.set({
				...{ idea, customers, place },
				voices: json({ ...project.voices, ...voices }),
				updated_at: tx.now,
			})
			.where('maker_id', '=', tx.actor.id)
			.execute();
		return ok(undefined);
	});
