import { decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import { expect } from 'vitest';
import { inSchool } from '#platform/server/in-school.ts';
import { test } from '#tests/database.ts';
import { aMember } from '#tests/factories.ts';
import { aCertified } from '#tests/factories/credentials.ts';
import { myCertificates, revokeCertificate, statusList } from '../index.server.ts';
import { verifySignature } from './verify-signature.ts';

test('the signed list has the bit of the revoked one, and of no other', async ({ ctx }) => {
	const [revoked, kept] = [await aCertified(ctx), await aCertified(ctx)];
	const [certificate] = await myCertificates(revoked);
	const coordinator = await aMember(ctx, 'coordinator');
	await revokeCertificate(coordinator, { certificateId: certificate?.id ?? '', reason: 'خطأ' });

	const document = await statusList(ctx);
	expect(await verifySignature(ctx, document)).toBe(true);

	const list = await decodeList({ encodedList: document.credentialSubject.encodedList });
	const places = await inSchool(ctx)
		.selectFrom('credentials.certificate')
		.select(['learner_id', 'status_index'])
		.execute();
	const bitOf = (learner: string) =>
		list.getStatus(places.find(({ learner_id }) => learner_id === learner)?.status_index ?? -1);
	expect(bitOf(revoked.actor.id)).toBe(true);
	expect(bitOf(kept.actor.id)).toBe(false);
});
