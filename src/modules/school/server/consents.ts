import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { Purpose } from '../schema.ts';
import { consentGiven, consentWithdrawn } from './events.ts';

/** What the asking member agrees to now. */
export async function listConsents(ctx: Ctx): Promise<Purpose[]> {
	const rows = await inSchool(ctx)
		.selectFrom('school.consent')
		.select('purpose')
		.where('member_id', '=', ctx.actor.id)
		.where('withdrawn_at', 'is', null)
		.execute();
	return rows.map(({ purpose }) => purpose);
}

/** Which of these members agree to the purpose now. */
export async function whoConsents(ctx: Ctx, purpose: Purpose, memberIds: readonly string[]) {
	if (!memberIds.length) return new Set<string>();
	const rows = await inSchool(ctx)
		.selectFrom('school.consent')
		.select('member_id')
		.where('purpose', '=', purpose)
		.where('member_id', 'in', [...memberIds])
		.where('withdrawn_at', 'is', null)
		.execute();
	return new Set(rows.map(({ member_id }) => member_id));
}

type Answer = { purpose: Purpose; agrees: boolean };

/** The asking member agrees, or takes it back; saying the same again changes nothing. */
export const setConsent = (ctx: Ctx, { purpose, agrees }: Answer): Promise<void> =>
	inTransaction(ctx, async (tx) => {
		const changed = agrees ? await open(tx, purpose) : await close(tx, purpose);
		const event = agrees ? consentGiven : consentWithdrawn;
		if (changed) await emit(tx, event, { memberId: tx.actor.id, purpose });
	});

async function open(tx: Ctx, purpose: Purpose) {
	const { numInsertedOrUpdatedRows } = await inSchool(tx)
		.insertInto('school.consent', {
			id: newId(),
			member_id: tx.actor.id,
			purpose,
			given_at: tx.now,
			withdrawn_at: null,
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return !!numInsertedOrUpdatedRows;
}

async function close(tx: Ctx, purpose: Purpose) {
	const { numUpdatedRows } = await inSchool(tx)
		.updateTable('school.consent')
		.set({ withdrawn_at: tx.now })
		.where('member_id', '=', tx.actor.id)
		.where('purpose', '=', purpose)
		.where('withdrawn_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}
