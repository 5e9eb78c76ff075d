import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { isLate } from '../rules.ts';
import { finishSitting } from './finish-sitting.ts';

/** Marks the learner's sittings whose time is over, with the answers that came in time. */
export async function closeExpired(tx: Ctx, learnerId: string) {
	const open = await inSchool(tx)
		.selectFrom('assessment.sitting')
		.select(['id', 'test_id', 'version', 'learner_id', 'closes_at'])
		.where('learner_id', '=', learnerId)
		.where('state', '=', 'open')
		.execute();
	for (const sitting of open.filter(({ closes_at }) => isLate(closes_at, tx.now)))
		await finishSitting(tx, sitting, 'expired');
}
