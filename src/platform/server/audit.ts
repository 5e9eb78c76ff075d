import type { Ctx } from './context.ts';
import { json } from './database.ts';
import { newId } from './id.ts';
import { inSchool } from './in-school.ts';

type Detail = string | number | boolean | null;

/**
 * Notes who did what, in the transaction that does it. `action` is a word like
 * 'market.refunded'; `subject` the id of what it was done to. The notes outlive the erasure of a
 * person, so details hold ids, counts and words of closed lists: no names, phones or free text.
 */
export async function audit(
	tx: Ctx,
	action: `${string}.${string}`,
	subject: string,
	details: Record<string, Detail> = {},
) {
	await inSchool(tx)
		.insertInto('platform.audit', {
			id: newId(),
			actor_id: tx.actor.id,
			action,
			subject,
			details: json(details),
			at: tx.now,
		})
		.execute();
}
