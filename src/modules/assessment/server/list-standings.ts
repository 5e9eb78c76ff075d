import { listModules } from '#modules/learning/index.server.ts';
import { sql } from 'kysely';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { WorkState } from '../rules.ts';

export type LearnerStanding = {
	passedTests: number;
	/** Of her last try at the practical work; undefined before the first. */
	work?: WorkState;
	workPassed: boolean;
};

/**
 * Where these learners stand in the tests and the practical work of a programme, in four queries
 * whatever their number; `tests` counts those published. The caller decides who may see.
 */
export async function listStandings(ctx: Ctx, programmeId: string, learnerIds: readonly string[]) {
	const modules = await listModules(ctx, programmeId);
	const testIds = await testsOf(
		ctx,
		modules.map(({ id }) => id),
	);
	const learners = new Map<string, LearnerStanding>(
		learnerIds.map((id) => [id, { passedTests: 0, workPassed: false }]),
	);
	if (learnerIds.length && testIds.length)
		for (const { learner_id, passed } of await passesOf(ctx, testIds, learnerIds))
			learners.set(learner_id, { passedTests: passed, workPassed: false });
	if (learnerIds.length)
		for (const { learner_id, state, passed } of await worksOf(ctx, programmeId, learnerIds)) {
			const standing = learners.get(learner_id);
			if (standing) learners.set(learner_id, { ...standing, work: state, workPassed: !!passed });
		}
	return { tests: testIds.length, learners };
}

async function testsOf(ctx: Ctx, moduleIds: readonly string[]) {
	if (!moduleIds.length) return [];
	const tests = await inSchool(ctx)
		.selectFrom('assessment.test')
		.select('id')
		.where('module_id', 'in', moduleIds)
		.where('published_version', 'is not', null)
		.execute();
	return tests.map(({ id }) => id);
}

const passesOf = (ctx: Ctx, testIds: readonly string[], learnerIds: readonly string[]) =>
	inSchool(ctx)
		.selectFrom('assessment.sitting')
		.select(['learner_id', sql<number>`count(distinct test_id)::int`.as('passed')])
		.where('learner_id', 'in', learnerIds)
		.where('test_id', 'in', testIds)
		.where('passed', '=', true)
		.groupBy('learner_id')
		.execute();

/** In the order of the tries, so that the last one is read last. */
const worksOf = (ctx: Ctx, programmeId: string, learnerIds: readonly string[]) =>
	inSchool(ctx)
		.selectFrom('assessment.work')
		.innerJoin('assessment.practical', (join) =>
			join
				.onRef('assessment.practical.school_id', '=', 'assessment.work.school_id')
				.onRef('assessment.practical.id', '=', 'assessment.work.practical_id'),
		)
		.select(['learner_id', 'state', 'passed'])
		.where('programme_id', '=', programmeId)
		.where('learner_id', 'in', learnerIds)
		.orderBy('try_number')
		.execute();
