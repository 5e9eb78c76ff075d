import * as v from 'valibot';
import { findCertificate } from '#modules/credentials/index.server.ts';
import { Code } from '#modules/credentials/schema.ts';
import { NotFound } from '#platform/errors.ts';
import type { Visit } from '#platform/server/context.ts';

/** The certificate that the address names, however its code was typed; 404 for any other. */
export function certificateAt(visit: Visit, typed: string) {
	const code = v.safeParse(Code, typed);
	if (!code.success) throw new NotFound(`certificate ${typed}`);
	return findCertificate(visit, code.output);
}
