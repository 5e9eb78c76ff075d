import { authorise } from '#platform/errors.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayTeach } from '../rules.ts';
import { moved, type Way } from '../rules-draft.ts';
import { getModule } from './module-queries.ts';
import { getProgramme } from './programme-queries.ts';

/** Moves a module by one place in its programme. */
export const moveModule = (ctx: Ctx, { id, way }: { id: string; way: Way }) =>
	inTransaction(ctx, async (tx) => {
		const { programmeId } = await getModule(tx, id);
		await lock(tx, programmeId);
		await rewrite(tx, 'learning.module', 'programme_id', programmeId, id, way);
	});

/** Moves a lesson by one place in its module. */
export const moveLesson = (
	ctx: Ctx,
	{ id, moduleId, way }: { id: string; moduleId: string; way: Way },
) =>
	inTransaction(ctx, async (tx) => {
		const { programmeId } = await getModule(tx, moduleId);
		await lock(tx, programmeId);
		await rewrite(tx, 'learning.lesson', 'module_id', moduleId, id, way);
	});

/** Two who move at once take turns; only those who teach the programme arrange it. */
async function lock(tx: Ctx, programmeId: string) {
	authorise(mayTeach(tx.actor, await getProgramme(tx, programmeId)));
	await inSchool(tx)
		.selectFrom('learning.programme')
		.select('id')
		.where('id', '=', programmeId)
		.forUpdate()
		.execute();
}

async function rewrite(
	tx: Ctx,
	table: 'learning.module' | 'learning.lesson',
	parent: 'programme_id' | 'module_id',
	parentId: string,
	id: string,
	way: Way,
) {
	const rows = await inSchool(tx)
		.selectFrom(table)
		.select(['id', 'position'])
		.where(parent as 'id', '=', parentId)
		.orderBy('position')
		.orderBy('id')
		.execute();
	for (const [index, row] of moved(rows, (row) => row.id === id, way).entries())
		if (row.position !== index + 1)
			await inSchool(tx)
				.updateTable(table)
				.set({ position: index + 1 })
				.where('id', '=', row.id)
				.execute();
}
