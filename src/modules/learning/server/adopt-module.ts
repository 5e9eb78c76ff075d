import type { Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { adoptLesson, type Known } from './adopt-lesson.ts';
import type { ShippedModule } from './read-programme.ts';

/** A module that stands already keeps its words and its place; its lessons are compared. */
export async function adoptModule(
	tx: Ctx,
	programmeId: string,
	shipped: ShippedModule,
	position: number,
) {
	await inSchool(tx)
		.insertInto('learning.module', {
			id: newId(),
			programme_id: programmeId,
			position,
			key: shipped.key,
			kind: shipped.kind,
			title: json(shipped.title),
			summary: json(shipped.summary),
			hours: shipped.hours,
		})
		.onConflict((conflict) => conflict.columns(['school_id', 'programme_id', 'key']).doNothing())
		.execute();
	const { id } = await inSchool(tx)
		.selectFrom('learning.module')
		.select('id')
		.where('programme_id', '=', programmeId)
		.where('key', '=', shipped.key)
		.executeTakeFirstOrThrow();

	const known = await listKnown(tx, id);
	for (const [index, lesson] of shipped.lessons.entries())
		await adoptLesson(tx, id, lesson, index + 1, known.get(lesson.key));
}

async function listKnown(tx: Ctx, moduleId: string): Promise<Map<string, Known>> {
	const rows = await inSchool(tx)
		.selectFrom('learning.lesson')
		.select(['id', 'key', 'source_hash', 'draft_revision', 'published_version'])
		.where('module_id', '=', moduleId)
		.execute();
	return new Map(rows.map((row) => [row.key, row]));
}
