import { createHash } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import type { Visit } from '#platform/server/context.ts';
import { installation } from '#platform/server/installation.ts';
import { didOf } from '../rules.ts';
import { documentsOf, loaderOf } from './documents.ts';
import { publicKeys } from './keys.ts';

// The same bytes under the same keys have the same answer for ever; a revocation is asked elsewhere.
const answers = new Map<string, boolean>();
const kept = 1000;

/** Whether a key of this installation signed exactly this. */
export async function verifySignature(
	visit: Pick<Visit, 'db' | 'now'>,
	credential: Record<string, unknown>,
): Promise<boolean> {
	const keys = await publicKeys(visit);
	const name = createHash('sha256')
		.update(JSON.stringify([keys, credential]))
		.digest('base64');
	const known = answers.get(name);
	if (known !== undefined) return known;

	const { verified } = await verifyCredential({
		credential,
		suite: new DataIntegrityProof({ cryptosuite }),
		documentLoader: loaderOf(documentsOf(didOf(installation().origin), keys)),
		checkStatus: async () => ({ verified: true }),
		now: visit.now,
	});
	if (answers.size >= kept) answers.delete(answers.keys().next().value ?? '');
	answers.set(name, verified);
	return verified;
}
