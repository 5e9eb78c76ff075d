import { rolesOf } from '#modules/school/index.server.ts';
import { authorise, found } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayTeach } from '../rules.ts';
import type { Refusal } from '../schema.ts';
import { adoptModule } from './adopt-module.ts';
import { programmeAdopted } from './events.ts';
import { readProgramme } from './read-programme.ts';

type Options = { trainerId: string; content?: string };
type Shipped = Awaited<ReturnType<typeof readProgramme>>;

/**
 * Brings a shipped programme into the school, for that trainer, with its lessons published; the
 * programme itself waits for publishProgramme. Doing it again brings what changed in the files:
 * a changed lesson gets a new version, unless the trainer has edited it by hand.
 */
export async function adoptProgramme(
	ctx: Ctx,
	key: string,
	{ trainerId, content }: Options,
): Promise<Result<{ programmeId: string }, Refusal>> {
	authorise(mayTeach(ctx.actor, { trainerId }));
	const shipped = await readProgramme(key, content);
	return inTransaction(ctx, async (tx) => {
		const roles = await rolesOf(tx, trainerId);
		found(roles.includes('trainer') || undefined, `trainer ${trainerId}`);

		const programmeId = await claimProgramme(tx, shipped, trainerId);
		if (!programmeId) return refuse('address_taken');
		for (const [index, module] of shipped.modules.entries())
			await adoptModule(tx, programmeId, module, index + 1);
		await emit(tx, programmeAdopted, { programmeId, sourceKey: shipped.key });
		return ok({ programmeId });
	});
}

/** The row of the programme, locked, so that two who adopt at once take turns. */
async function claimProgramme(tx: Ctx, shipped: Shipped, trainerId: string) {
	const described = {
		source_version: shipped.version,
		craft_id: shipped.craft,
		title: json(shipped.title),
		summary: json(shipped.summary),
		competences: json(shipped.competences),
		hours: shipped.hours,
	};
	await inSchool(tx)
		.insertInto('learning.programme', {
			id: newId(),
			slug: shipped.key,
			source_key: shipped.key,
			...described,
			trainer_id: trainerId,
			published_at: null,
			created_at: tx.now,
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const row = await inSchool(tx)
		.selectFrom('learning.programme')
		.select(['id', 'source_version'])
		.where('source_key', '=', shipped.key)
		.forUpdate()
		.executeTakeFirst();
	if (row && row.source_version !== shipped.version)
		await inSchool(tx)
			.updateTable('learning.programme')
			.set(described)
			.where('id', '=', row.id)
			.execute();
	return row?.id;
}
