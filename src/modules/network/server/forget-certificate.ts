import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';

/** A revoked certificate leaves the directory and the walls. */
export async function forgetCertificate(
	tx: Ctx,
	{ learnerId, code }: { learnerId: string; code: string },
): Promise<void> {
	await inSchool(tx)
		.updateTable('network.maker')
		.set({ certificate_code: null })
		.where('id', '=', learnerId)
		.where('certificate_code', '=', code)
		.execute();
	await inSchool(tx)
		.updateTable('network.post')
		.set({ hidden_at: tx.now })
		.where('kind', '=', 'certificate')
		.where('cause', '=', code)
		.execute();
}
