import { authorise, found } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayTeach } from '../rules.ts';
import type { EditRefusal, Step } from '../schema.ts';

/** The draft as the trainer saw it: its lesson and how often it had been saved. */
export type Seen = { lessonId: string; revision: number };

/** The lesson with its draft, for those who teach it; 404 in another school. */
export async function getDraft(ctx: Ctx, lessonId: string) {
	const row = await inSchool(ctx)
		.selectFrom('learning.lesson')
		.innerJoin('learning.module', (join) =>
			join
				.onRef('learning.module.school_id', '=', 'learning.lesson.school_id')
				.onRef('learning.module.id', '=', 'learning.lesson.module_id'),
		)
		.innerJoin('learning.programme', (join) =>
			join
				.onRef('learning.programme.school_id', '=', 'learning.module.school_id')
				.onRef('learning.programme.id', '=', 'learning.module.programme_id'),
		)
		.select([
			'learning.lesson.id',
			'learning.lesson.title',
			'goal',
			'minutes',
			'draft_steps as steps',
			'draft_revision as revision',
			'published_version as publishedVersion',
			'learning.programme.id as programmeId',
			'learning.programme.title as programmeTitle',
			'trainer_id as trainerId',
		])
		.where('learning.lesson.id', '=', lessonId)
		.executeTakeFirst();
	const lesson = found(row, `lesson ${lessonId}`);
	authorise(mayTeach(ctx.actor, lesson));
	return lesson;
}

/** Writes changed steps if nobody saved since `revision`; else refuses and changes nothing. */
export async function editSteps(
	ctx: Ctx,
	{ lessonId, revision }: Seen,
	change: (steps: readonly Step[]) => readonly Step[],
): Promise<Result<{ revision: number }, EditRefusal>> {
	const { steps } = await getDraft(ctx, lessonId);
	return save(ctx, { lessonId, revision }, { draft_steps: json(change(steps)) });
}

/** The words around the steps, under the same count of saves. */
export async function editLesson(
	ctx: Ctx,
	seen: Seen,
	words: { title: string; goal: string; minutes: number },
) {
	await getDraft(ctx, seen.lessonId);
	return save(ctx, seen, words);
}

type Change = { draft_steps: string } | { title: string; goal: string; minutes: number };

async function save(
	ctx: Ctx,
	{ lessonId, revision }: Seen,
	change: Change,
): Promise<Result<{ revision: number }, EditRefusal>> {
	const saved = await inSchool(ctx)
		.updateTable('learning.lesson')
		.set({ ...change, draft_revision: revision + 1 })
		.where('id', '=', lessonId)
		.where('draft_revision', '=', revision)
		.executeTakeFirst();
	return saved.numUpdatedRows ? ok({ revision: revision + 1 }) : refuse('draft_changed');
}
