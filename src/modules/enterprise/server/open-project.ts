import { authorise } from '#platform/errors.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { projectOpened } from './events.ts';

type Opening = { makerId: string; craftId: string | null; certificateCode: string | null };

/** A member opens her own project; one that is open stays as it is. */
export async function openProject(ctx: Ctx): Promise<void> {
	authorise(ctx.actor.roles.length > 0);
	await writeProject(ctx, { makerId: ctx.actor.id, craftId: null, certificateCode: null });
}

/** Opens a project once for a maker; a certificate that comes later is noted in it. */
export const writeProject = (ctx: Ctx, { makerId, craftId, certificateCode }: Opening) =>
	inTransaction(ctx, async (tx) => {
		const id = newId();
		const { numInsertedOrUpdatedRows } = await inSchool(tx)
			.insertInto('enterprise.project', {
				id,
				maker_id: makerId,
				craft_id: craftId,
				certificate_code: certificateCode,
				idea: '',
				customers: '',
				place: '',
				voices: json({}),
				opened_at: tx.now,
				updated_at: tx.now,
			})
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		if (numInsertedOrUpdatedRows) {
			await emit(tx, projectOpened, { projectId: id, makerId, craftId });
			return;
		}
		if (certificateCode)
			await inSchool(tx)
				.updateTable('enterprise.project')
				.set({ certificate_code: certificateCode, craft_id: craftId })
				.where('maker_id', '=', makerId)
				.where('certificate_code', 'is', null)
				.execute();
	});
