import { authorise } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { audit } from '#platform/server/audit.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayRevoke } from '../rules.ts';
import type { RevokeCertificate, RevokeRefusal } from '../schema.ts';
import { loadCertificate } from './certificate-queries.ts';
import { certificateRevoked } from './events.ts';

/** Withdraws a certificate for a reason that its page then tells. */
export function revokeCertificate(
	ctx: Ctx,
	{ certificateId, reason }: RevokeCertificate,
): Promise<Result<{ code: string }, RevokeRefusal>> {
	return inTransaction(ctx, async (tx) => {
		authorise(mayRevoke(tx.actor));
		const certificate = await loadCertificate(tx, certificateId);
		const { numUpdatedRows } = await inSchool(tx)
			.updateTable('credentials.certificate')
			.set({ revoked_at: tx.now, revoked_reason: reason, revoked_by: tx.actor.id })
			.where('id', '=', certificateId)
			.where('revoked_at', 'is', null)
			.executeTakeFirst();
		if (!numUpdatedRows) return refuse('already_revoked');
		await audit(tx, 'credentials.revoked', certificateId);
		const { code, learner_id, programme_id, craft_id, name } = certificate;
		await emit(tx, certificateRevoked, {
			certificateId,
			code,
			learnerId: learner_id,
			programmeId: programme_id,
			craftId: craft_id,
			name,
		});
		return ok({ code });
	});
}
