import { sql } from 'kysely';
import { authorise } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayTeach } from '../rules.ts';
import { listModules } from './module-queries.ts';
import { getProgramme, listTaught } from './programme-queries.ts';
import { listShipped } from './read-programme.ts';

/** What the actor teaches, each with its learners now and its lessons, and what could be adopted. */
export async function teachersDesk(ctx: Ctx) {
	authorise(ctx.actor.roles.includes('trainer') || ctx.actor.roles.includes('coordinator'));
	const [programmes, learners, lessons, shipped] = await Promise.all([
		listTaught(ctx),
		countLearners(ctx),
		countLessons(ctx),
		listShipped(),
	]);
	const none = { all: 0, published: 0 };
	return {
		programmes: programmes.map((programme) => ({
			...programme,
			learners: learners.get(programme.id) ?? 0,
			lessons: lessons.get(programme.id) ?? none,
		})),
		shipped: shipped.filter(({ key }) => programmes.every(({ sourceKey }) => sourceKey !== key)),
	};
}

async function countLearners(ctx: Ctx) {
	const rows = await inSchool(ctx)
		.selectFrom('learning.enrolment')
		.innerJoin('learning.cohort', (join) =>
			join
				.onRef('learning.cohort.school_id', '=', 'learning.enrolment.school_id')
				.onRef('learning.cohort.id', '=', 'learning.enrolment.cohort_id'),
		)
		.select(['programme_id', sql<number>`count(distinct learner_id)::int`.as('learners')])
		.where('withdrawn_at', 'is', null)
		.groupBy('programme_id')
		.execute();
	return new Map(rows.map(({ programme_id, learners }) => [programme_id, learners]));
}

async function countLessons(ctx: Ctx) {
	const rows = await inSchool(ctx)
		.selectFrom('learning.lesson')
		.innerJoin('learning.module', (join) =>
			join
				.onRef('learning.module.school_id', '=', 'learning.lesson.school_id')
				.onRef('learning.module.id', '=', 'learning.lesson.module_id'),
		)
		.select([
			'programme_id',
			sql<number>`count(*)::int`.as('all'),
			sql<number>`count(published_version)::int`.as('published'),
		])
		.groupBy('programme_id')
		.execute();
	return new Map(rows.map(({ programme_id, ...count }) => [programme_id, count]));
}

/** The modules and lessons of a programme as its trainer arranges them, drafts too. */
export async function getTaught(ctx: Ctx, programmeId: string) {
	const programme = await getProgramme(ctx, programmeId);
	authorise(mayTeach(ctx.actor, programme));
	const [modules, lessons] = await Promise.all([
		listModules(ctx, programmeId),
		inSchool(ctx)
			.selectFrom('learning.lesson')
			.innerJoin('learning.module', (join) =>
				join
					.onRef('learning.module.school_id', '=', 'learning.lesson.school_id')
					.onRef('learning.module.id', '=', 'learning.lesson.module_id'),
			)
			.select([
				'learning.lesson.id',
				'module_id as moduleId',
				'learning.lesson.title',
				'minutes',
				'cover',
				'published_version as publishedVersion',
				sql<number>`jsonb_array_length(draft_steps)`.as('steps'),
			])
			.where('programme_id', '=', programmeId)
			.orderBy('learning.lesson.position')
			.orderBy('learning.lesson.id')
			.execute(),
	]);
	return { ...programme, modules, lessons };
}
