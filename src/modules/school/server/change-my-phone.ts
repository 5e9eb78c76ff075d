import { changeContact, getPerson, spendProof } from '#modules/identity/index.server.ts';
import { found } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Visit } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { schoolsOf } from './who-am-i.ts';

/** The asking person's new phone, which a code has just proved, in every school that she is in. */
export const changeMyPhone = (visit: Visit, proof: string): Promise<Result<void, 'proof_ended'>> =>
	inTransaction(visit, async (tx) => {
		const { id: personId, name } = found(await getPerson(tx, tx.actor.id), 'person');
		const proved = await spendProof(tx, proof);
		if (!proved) return refuse('proof_ended');
		await changeContact(tx, { personId, name, phone: proved.phone });
		for (const school of await schoolsOf(tx, personId))
			await inSchool({ db: tx.db, school })
				.updateTable('school.member')
				.set({ phone: proved.phone })
				.where('id', '=', personId)
				.execute();
		return ok(undefined);
	});
