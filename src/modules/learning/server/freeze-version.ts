import { createHash } from 'node:crypto';
import type { Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { coverOf } from '../rules-path.ts';
import type { Step } from '../schema.ts';

type Version = { lessonId: string; number: number; steps: readonly Step[] };

/** What learners who begin from now on will follow; whoever has begun keeps the version she has. */
export async function freezeVersion(tx: Ctx, { lessonId, number, steps }: Version) {
	const frozen = json(steps);
	await inSchool(tx)
		.insertInto('learning.lesson_version', {
			id: newId(),
			lesson_id: lessonId,
			number,
			steps: frozen,
			content_hash: createHash('sha256').update(frozen).digest('hex'),
			published_at: tx.now,
		})
		.execute();
	await inSchool(tx)
		.updateTable('learning.lesson')
		.set({ published_version: number, cover: json(coverOf(steps)) })
		.where('id', '=', lessonId)
		.execute();
}
