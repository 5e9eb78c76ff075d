import type { Visit } from '#platform/server/context.ts';
import { installation } from '#platform/server/installation.ts';
import { didOf } from '../rules.ts';
import { didDocument } from './documents.ts';
import { publicKeys } from './keys.ts';

/** What /.well-known/did.json serves: who this installation is and which keys are its own. */
export const issuerDocument = async (visit: Visit) =>
	didDocument(didOf(installation().origin), await publicKeys(visit));
