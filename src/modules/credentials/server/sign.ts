import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import type { Visit } from '#platform/server/context.ts';
import { loaderOf } from './documents.ts';
import { signingKey } from './keys.ts';

/** Signs a credential with the newest key (W3C Data Integrity, eddsa-rdfc-2022). */
export async function sign<T extends Record<string, unknown>>(
	visit: Pick<Visit, 'db' | 'now'>,
	credential: T,
): Promise<T> {
	const key = await signingKey(visit);
	const suite = new DataIntegrityProof({ signer: key.signer(), cryptosuite, date: visit.now });
	return issue({ credential, suite, documentLoader: loaderOf(new Map()), now: visit.now });
}
