import { sql } from 'kysely';
import { authorise, found } from '#platform/errors.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { RecordStep } from '../schema.ts';
import { lessonCompleted } from './events.ts';
import { followedLesson } from './followed-lesson.ts';
import { frozenSteps } from './frozen-steps.ts';

/**
 * Writes that the learner has finished a step, from 1. In any order and any number of times the
 * furthest one stands; the last step finishes the lesson, which is told once.
 */
export async function recordStep(ctx: Ctx, { lessonId, step }: RecordStep) {
	const lesson = await followedLesson(ctx, lessonId);
	authorise(lesson.enrolled);
	const steps = await frozenSteps(ctx, lessonId, lesson.version);
	found(steps[step - 1], `step ${step} of lesson ${lessonId}`);

	return inTransaction(ctx, async (tx) => {
		await inSchool(tx)
			.insertInto('learning.progress', {
				learner_id: tx.actor.id,
				lesson_id: lessonId,
				version: lesson.version,
				furthest_step: step,
				started_at: tx.now,
				completed_at: null,
				seen_at: tx.now,
			})
			.onConflict((conflict) =>
				conflict.columns(['school_id', 'learner_id', 'lesson_id']).doUpdateSet({
					furthest_step: sql<number>`greatest(progress.furthest_step, excluded.furthest_step)`,
					seen_at: tx.now,
				}),
			)
			.execute();
		return { of: steps.length, completed: await complete(tx, lesson, steps.length) };
	});
}

/** Of several that arrive at once, the one that finds no end yet writes it. */
async function complete(tx: Ctx, lesson: { id: string; programmeId: string }, steps: number) {
	const first = await inSchool(tx)
		.updateTable('learning.progress')
		.set({ completed_at: tx.now })
		.where('learner_id', '=', tx.actor.id)
		.where('lesson_id', '=', lesson.id)
		.where('furthest_step', '>=', steps)
		.where('completed_at', 'is', null)
		.executeTakeFirst();
	if (!first.numUpdatedRows) return false;
	await emit(tx, lessonCompleted, {
		learnerId: tx.actor.id,
		lessonId: lesson.id,
		programmeId: lesson.programmeId,
	});
	return true;
}
