import { readFile } from 'node:fs/promises';
import { expect, test as plain } from 'vitest';
import { test } from '#tests/database.ts';
import { aCertified } from '#tests/factories/credentials.ts';
import { verifyByHand } from '#tests/second-verifier.ts';
import { findCertificate, myCertificates } from '../index.server.ts';
import { loaderOf } from './documents.ts';
import { publicKeys } from './keys.ts';

type Signed = Parameters<typeof verifyByHand>[0];

const folder = 'tests/fixtures/eddsa-rdfc-2022';
const vocabulary = { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } };
const loader = loaderOf(new Map([['https://www.w3.org/ns/credentials/examples/v2', vocabulary]]));

plain('the second verifier agrees with the vector of the Recommendation', async () => {
	const signed = JSON.parse(await readFile(`${folder}/signed.json`, 'utf8')) as unknown as Signed;
	const key = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
	expect(await verifyByHand(signed, key, loader)).toEqual({
		proofHash: 'bea7b7acfbad0126b135104024a5f1733e705108f42d59668b05c0c50004c6b0',
		documentHash: '517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017',
		verified: true,
	});
	const forged = { ...signed, name: 'Doctorate' };
	expect(await verifyByHand(forged, key, loader)).toMatchObject({ verified: false });
});

test('a certificate of ours verifies there too, and a changed one does not', async ({ ctx }) => {
	const [certificate] = await myCertificates(await aCertified(ctx));
	const { credential } = await findCertificate(ctx, certificate?.code ?? '');
	const [key = ''] = await publicKeys(ctx);
	const signed = credential as unknown as Signed;
	expect(signed.proof).toMatchObject({
		type: 'DataIntegrityProof',
		cryptosuite: 'eddsa-rdfc-2022',
		proofPurpose: 'assertionMethod',
	});
	expect(await verifyByHand(signed, key, loader)).toMatchObject({ verified: true });
	const renamed = JSON.parse(JSON.stringify(signed).replace('فاطمة', 'خديجة')) as unknown as Signed;
	expect(await verifyByHand(renamed, key, loader)).toMatchObject({ verified: false });
});
