import { getModule, getProgramme, listModules } from '#modules/learning/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { programmePassed } from './events.ts';

type Cause = { learnerId: string } & ({ moduleId: string } | { programmeId: string });

/**
 * Looks whether every test and the practical work of the programme are passed now. Tests and work
 * may come in any order and at once: the primary key lets the pass be written once.
 */
export async function recordPass(tx: Ctx, cause: Cause) {
	const programmeId =
		'programmeId' in cause ? cause.programmeId : (await getModule(tx, cause.moduleId)).programmeId;
	const { learnerId } = cause;
	await lockWorks(tx, learnerId);
	const theory = await theoryScore(tx, programmeId, learnerId);
	const practical = await practicalScore(tx, programmeId, learnerId);
	if (theory === undefined || !practical) return;

	const { numInsertedOrUpdatedRows } = await inSchool(tx)
		.insertInto('assessment.pass', {
			programme_id: programmeId,
			learner_id: learnerId,
			theory_score: theory,
			practical_score: practical.score,
			passed_at: tx.now,
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (!numInsertedOrUpdatedRows) return;

	const photos = await inSchool(tx)
		.selectFrom('assessment.work_photo')
		.select('file_id')
		.where('work_id', '=', practical.workId)
		.orderBy('shot_key')
		.execute();
	const { title, craftId, hours } = await getProgramme(tx, programmeId);
	await emit(tx, programmePassed, {
		title,
		craftId,
		hours,
		programmeId,
		learnerId,
		markerId: practical.markerId,
		theoryScore: theory,
		practicalScore: practical.score,
		evidenceFileIds: photos.map(({ file_id }) => file_id),
	});
}

/** Two last steps at the same moment take turns, so that the second one sees the first. */
const lockWorks = (tx: Ctx, learnerId: string) =>
	inSchool(tx)
		.selectFrom('assessment.work')
		.select('id')
		.where('learner_id', '=', learnerId)
		.orderBy('id')
		.forUpdate()
		.execute();

/** The mean of the best scores; undefined while a test of the programme is not passed. */
async function theoryScore(tx: Ctx, programmeId: string, learnerId: string) {
	const moduleIds = (await listModules(tx, programmeId)).map(({ id }) => id);
	if (!moduleIds.length) return undefined;
	const tests = await inSchool(tx)
		.selectFrom('assessment.test')
		.leftJoin('assessment.sitting', (join) =>
			join
				.onRef('assessment.sitting.school_id', '=', 'assessment.test.school_id')
				.onRef('assessment.sitting.test_id', '=', 'assessment.test.id')
				.on('learner_id', '=', learnerId)
				.on('passed', '=', true),
		)
		.select(({ fn }) => ['assessment.test.id', fn.max('score').as('best')])
		.where('module_id', 'in', moduleIds)
		.where('published_version', 'is not', null)
		.groupBy('assessment.test.id')
		.execute();
	if (!tests.length || tests.some(({ best }) => best === null)) return undefined;
	return Math.round(tests.reduce((sum, { best }) => sum + Number(best), 0) / tests.length);
}

async function practicalScore(tx: Ctx, programmeId: string, learnerId: string) {
	const work = await inSchool(tx)
		.selectFrom('assessment.work')
		.innerJoin('assessment.practical', (join) =>
			join
				.onRef('assessment.practical.school_id', '=', 'assessment.work.school_id')
				.onRef('assessment.practical.id', '=', 'assessment.work.practical_id'),
		)
		.select(['assessment.work.id', 'score', 'marker_id'])
		.where('programme_id', '=', programmeId)
		.where('learner_id', '=', learnerId)
		.where('passed', '=', true)
		.orderBy('score', 'desc')
		.executeTakeFirst();
	return work && { workId: work.id, score: work.score ?? 0, markerId: work.marker_id ?? learnerId };
}
