import { listModules } from '#modules/learning/index.server.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { standing, workStanding } from '../rules.standing.ts';
import { closeExpired } from './close-expired.ts';

/** The tests and the practical work of a programme with where this learner stands in each. */
export const myAssessments = (ctx: Ctx, programmeId: string) =>
	inTransaction(ctx, async (tx) => {
		await closeExpired(tx, tx.actor.id);
		const modules = await listModules(tx, programmeId);
		const tests = modules.length
			? await testsOf(
					tx,
					modules.map(({ id }) => id),
				)
			: [];
		const sittings = await inSchool(tx)
			.selectFrom('assessment.sitting')
			.select(['test_id', 'state', 'score', 'passed'])
			.where('learner_id', '=', tx.actor.id)
			.execute();
		return {
			tests: modules.flatMap((module) =>
				tests
					.filter(({ module_id }) => module_id === module.id)
					.map((test) => ({
						id: test.id,
						moduleId: module.id,
						title: module.title,
						minutes: test.minutes,
						passMark: test.pass_mark,
						...standing(
							sittings.filter(({ test_id }) => test_id === test.id),
							test.max_tries,
						),
					})),
			),
			practicals: await practicalsOf(tx, programmeId),
		};
	});

const testsOf = (tx: Ctx, moduleIds: string[]) =>
	inSchool(tx)
		.selectFrom('assessment.test')
		.select(['id', 'module_id', 'minutes', 'pass_mark', 'max_tries'])
		.where('module_id', 'in', moduleIds)
		.where('published_version', 'is not', null)
		.execute();

async function practicalsOf(tx: Ctx, programmeId: string) {
	const practicals = await inSchool(tx)
		.selectFrom('assessment.practical')
		.select(['id', 'title', 'hours'])
		.where('programme_id', '=', programmeId)
		.execute();
	const works = await inSchool(tx)
		.selectFrom('assessment.work')
		.select(['practical_id', 'state', 'score', 'passed', 'feedback'])
		.where('learner_id', '=', tx.actor.id)
		.orderBy('try_number', 'desc')
		.execute();
	return practicals.map((practical) => {
		const last = works.find(({ practical_id }) => practical_id === practical.id);
		return {
			...practical,
			standing: workStanding(last),
			score: last?.score ?? null,
			passed: last?.passed ?? false,
			feedback: last?.feedback ?? '',
		};
	});
}
