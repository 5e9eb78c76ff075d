import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Visit } from '#platform/server/context.ts';
import type { ProfileRefusal } from '../schema.ts';
import { openSession } from './open-session.ts';
import { findProved, spendProof } from './phone-proof.ts';

type Choice = { proof: string; personId: string };

/** Signs in one of the persons who have the proved phone. */
export const chooseProfile = (
	visit: Visit,
	{ proof, personId }: Choice,
): Promise<Result<{ token: string }, ProfileRefusal>> =>
	inTransaction(visit, async (tx) => {
		const proved = await findProved(tx, proof);
		if (!proved) return refuse('proof_ended');
		if (!proved.persons.some(({ id }) => id === personId)) return refuse('not_on_this_phone');
		if (!(await spendProof(tx, proof))) return refuse('proof_ended');
		return ok({ token: await openSession(tx, { personId }) });
	});
