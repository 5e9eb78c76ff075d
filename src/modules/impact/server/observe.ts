import type { Ctx } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { Indicator } from '../schema.ts';

type Observed = { indicator: Indicator; cause: string; personId: string; amount?: bigint };

/** Counts something once: the same indicator and cause again change nothing. */
export async function observe(tx: Ctx, { indicator, cause, personId, amount = 0n }: Observed) {
	await inSchool(tx)
		.insertInto('impact.observation', {
			id: newId(),
			indicator,
			cause,
			person_id: personId,
			amount,
			observed_at: tx.now,
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
