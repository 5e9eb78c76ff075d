import { adoptAssessments } from '#modules/assessment/index.server.ts';
import { adoptProgramme } from '#modules/learning/index.server.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';

type Options = { trainerId: string; content?: string };

/**
 * Brings a shipped programme into the school whole: its lessons, its tests and its practical work,
 * all or nothing. Doing it again brings what changed in the files. Authorised by adoptProgramme.
 */
export const adoptShipped = (
	ctx: Ctx,
	key: string,
	{ trainerId, content = 'content' }: Options,
): ReturnType<typeof adoptProgramme> =>
	inTransaction(ctx, async (tx) => {
		const adopted = await adoptProgramme(tx, key, { trainerId, content });
		if (adopted.ok)
			await adoptAssessments(tx, {
				programmeId: adopted.value.programmeId,
				folder: `${content}/programmes/${key}`,
			});
		return adopted;
	});
