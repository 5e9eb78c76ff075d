import { createCredential, createList } from '@digitalbazaar/vc-bitstring-status-list';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { installation } from '#platform/server/installation.ts';
import { statusListUrl } from '../achievement.ts';
import { didOf } from '../rules.ts';
import { sign } from './sign.ts';

const length = 131_072;

/** The signed list of a school's revoked certificates (W3C Bitstring Status List 1.0), for verifiers elsewhere. */
export async function statusList(ctx: Ctx) {
	const revoked = await inSchool(ctx)
		.selectFrom('credentials.certificate')
		.select('status_index')
		.where('revoked_at', 'is not', null)
		.execute();
	const list = await createList({ length });
	for (const { status_index } of revoked) list.setStatus(status_index, true);
	const { origin } = installation();
	const id = statusListUrl(origin, ctx.school.slug);
	const credential = await createCredential({ id, list, statusPurpose: 'revocation' });
	return sign(ctx, { ...credential, issuer: didOf(origin), validFrom: ctx.now.toISOString() });
}
