import { isEnrolled } from '#modules/learning/index.server.ts';
import { authorise } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayMark } from '../rules.ts';
import { workStanding } from '../rules.standing.ts';
import { loadPractical } from './load-practical.ts';

/**
 * A practical work as its learner meets it: what to make, the photographs she has sent so far, and
 * what was said of her last one. The marks are of the last work that was marked.
 */
export async function myWork(ctx: Ctx, practicalId: string) {
	const practical = await loadPractical(ctx, practicalId);
	authorise(mayMark(ctx.actor) || (await isEnrolled(ctx, practical.programme_id, ctx.actor.id)));
	const works = await inSchool(ctx)
		.selectFrom('assessment.work')
		.selectAll()
		.where('practical_id', '=', practicalId)
		.where('learner_id', '=', ctx.actor.id)
		.orderBy('try_number', 'desc')
		.execute();
	const [last] = works;
	const marked = works.find(({ state }) => state === 'marked');
	const photos =
		last && last.state !== 'marked' ? await photosOf(ctx, last.id) : new Map<string, string>();
	const levels = marked ? await levelsOf(ctx, marked.id) : new Map<string, number>();
	const { id, title, brief, hours, pass_mark: passMark, shots, criteria } = practical;
	return {
		...{ id, title, brief, hours, passMark },
		standing: workStanding(last),
		note: last?.state === 'draft' ? last.note : '',
		shots: shots.map((shot) => ({ ...shot, fileId: photos.get(shot.key) })),
		marked: marked && {
			score: marked.score ?? 0,
			passed: marked.passed ?? false,
			feedback: marked.feedback,
			criteria: criteria.map((criterion) => ({
				...criterion,
				level: levels.get(criterion.key) ?? 0,
			})),
		},
	};
}

async function photosOf(ctx: Ctx, workId: string) {
	const photos = await inSchool(ctx)
		.selectFrom('assessment.work_photo')
		.select(['shot_key', 'file_id'])
		.where('work_id', '=', workId)
		.execute();
	return new Map(photos.map(({ shot_key, file_id }) => [shot_key, file_id]));
}

async function levelsOf(ctx: Ctx, workId: string) {
	const marks = await inSchool(ctx)
		.selectFrom('assessment.mark')
		.select(['criterion_key', 'level'])
		.where('work_id', '=', workId)
		.execute();
	return new Map(marks.map(({ criterion_key, level }) => [criterion_key, level]));
}
