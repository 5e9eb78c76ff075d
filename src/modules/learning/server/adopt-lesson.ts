import type { Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { LessonFile } from '../content.ts';
import { freezeVersion } from './freeze-version.ts';
import { hashLesson } from './lesson-hash.ts';

export type Known = {
	id: string;
	source_hash: string | null;
	draft_revision: number;
	published_version: number | null;
};

/** A trainer who saved a draft made the lesson hers: the files no longer change it. */
export async function adoptLesson(
	tx: Ctx,
	moduleId: string,
	shipped: LessonFile,
	position: number,
	known: Known | undefined,
) {
	const hash = hashLesson(shipped);
	if (known && (known.source_hash === hash || known.draft_revision > 0)) return;

	const words = {
		title: json(shipped.title),
		goal: json(shipped.goal),
		minutes: shipped.minutes,
		draft_steps: json(shipped.steps),
		source_hash: hash,
	};
	const id = known?.id ?? newId();
	if (known)
		await inSchool(tx).updateTable('learning.lesson').set(words).where('id', '=', id).execute();
	else
		await inSchool(tx)
			.insertInto('learning.lesson', {
				id,
				module_id: moduleId,
				position,
				key: shipped.key,
				...words,
				published_version: null,
			})
			.execute();
	await freezeVersion(tx, {
		lessonId: id,
		number: (known?.published_version ?? 0) + 1,
		steps: shipped.steps,
	});
}
