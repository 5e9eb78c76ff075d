import { openSession, spendProof } from '#modules/identity/index.server.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import type { SignUpRefusal } from '../schema.ts';
import { joinAsLearner } from './join-as-learner.ts';

type Candidate = { proof: string; name: string };

/** Somebody whom no association has enrolled joins the chosen school with the phone she proved. */
export const signUp = (
	ctx: Ctx,
	{ proof, name }: Candidate,
): Promise<Result<{ token: string }, SignUpRefusal>> =>
	inTransaction(ctx, async (tx) => {
		const proved = await spendProof(tx, proof);
		if (!proved) return refuse('proof_ended');
		const personId = await joinAsLearner(tx, { name, phone: proved.phone });
		return ok({ token: await openSession(tx, { personId, schoolId: tx.school.id }) });
	});
