import { sql } from 'kysely';
import { authorise, found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayFollow } from '../rules.ts';

/**
 * A published lesson as the actor follows it, in one query: the version she began, else the newest.
 * 404 for a lesson without a published version, 403 for one who has no seat and does not teach.
 */
export async function followedLesson(ctx: Ctx, lessonId: string) {
	const row = await lessonRow(ctx, lessonId).executeTakeFirst();
	const { published, began, ...lesson } = found(row, `lesson ${lessonId}`);
	authorise(mayFollow(ctx.actor, lesson));
	const version = found(began ?? published ?? undefined, `published lesson ${lessonId}`);
	return { ...lesson, version, furthest: lesson.furthest ?? 0 };
}

const lessonRow = (ctx: Ctx, lessonId: string) =>
	inSchool(ctx)
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
		.leftJoin('learning.progress', (join) =>
			join
				.onRef('learning.progress.school_id', '=', 'learning.lesson.school_id')
				.onRef('learning.progress.lesson_id', '=', 'learning.lesson.id')
				.on('learning.progress.learner_id', '=', ctx.actor.id),
		)
		.select([
			'learning.lesson.id',
			'learning.lesson.title',
			'learning.lesson.goal',
			'published_version as published',
			'learning.programme.id as programmeId',
			'trainer_id as trainerId',
			'version as began',
			'furthest_step as furthest',
			'completed_at as completedAt',
			sql<boolean>`exists (
				select from learning.enrolment e
				join learning.cohort c on c.school_id = e.school_id and c.id = e.cohort_id
				where e.school_id = ${ctx.school.id} and e.learner_id = ${ctx.actor.id}
					and e.withdrawn_at is null and c.programme_id = learning.module.programme_id
			)`.as('enrolled'),
			sql<Partial<Record<string, Record<string, string>>> | null>`(
				select jsonb_object_agg(step_key, voices) from (
					select step_key, jsonb_object_agg(voice, file) as voices from learning.clip k
					where k.school_id = ${ctx.school.id} and k.lesson_id = learning.lesson.id
					group by step_key
				) recorded
			)`.as('clips'),
		])
		.where('learning.lesson.id', '=', lessonId);
