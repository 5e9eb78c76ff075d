import type { Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { scoreAnswers } from '../rules.ts';
import { chosenAnswers } from './chosen-answers.ts';
import { sittingFinished } from './events.ts';
import { loadItems, loadTest } from './load-test.ts';
import { recordPass } from './record-pass.ts';

type Open = { id: string; test_id: string; version: number; learner_id: string };

/** Scores an open sitting and ends it; ending it twice changes nothing. */
export async function finishSitting(tx: Ctx, sitting: Open, state: 'submitted' | 'expired') {
	const test = await loadTest(tx, sitting.test_id);
	const items = await loadItems(tx, sitting.test_id, sitting.version);
	const score = scoreAnswers(items, await chosenAnswers(tx, sitting.id));
	const passed = score >= test.pass_mark;

	const { numUpdatedRows } = await inSchool(tx)
		.updateTable('assessment.sitting')
		.set({ state, score, passed, ended_at: tx.now })
		.where('id', '=', sitting.id)
		.where('state', '=', 'open')
		.executeTakeFirst();
	if (!numUpdatedRows) return;

	const { id, learner_id: learnerId, test_id: testId } = sitting;
	await emit(tx, sittingFinished, { sittingId: id, testId, learnerId, score, passed });
	if (passed) await recordPass(tx, { learnerId, moduleId: test.module_id });
}
