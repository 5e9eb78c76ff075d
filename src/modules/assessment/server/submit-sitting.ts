import { authorise } from '#platform/errors.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { isLate } from '../rules.ts';
import { finishSitting } from './finish-sitting.ts';
import { loadSitting } from './get-sitting.ts';

/** The learner hands her sitting in; handing it in twice gives the same score. */
export const submitSitting = (ctx: Ctx, sittingId: string): Promise<void> =>
	inTransaction(ctx, async (tx) => {
		const sitting = await loadSitting(tx, sittingId);
		authorise(sitting.learner_id === tx.actor.id);
		if (sitting.state !== 'open') return;
		await finishSitting(tx, sitting, isLate(sitting.closes_at, tx.now) ? 'expired' : 'submitted');
	});
