import * as v from 'valibot';
import { NotFound } from '#platform/errors.ts';
import type { Visit } from '#platform/server/context.ts';
import { installation } from '#platform/server/installation.ts';
import { didOf } from '../rules.ts';
import { verdictOf } from '../rules.verdict.ts';
import type { Verdict } from '../schema.ts';
import { findCertificate } from './find-certificate.ts';
import { verifySignature } from './verify-signature.ts';

const Document = v.looseObject({
	id: v.pipe(v.string(), v.maxLength(300)),
	issuer: v.union([v.string(), v.looseObject({ id: v.string() })]),
	proof: v.looseObject({}),
});

type Verified = Verdict & { code: string | undefined };

/** Checks a credential that someone holds as a file (JSON text): forged, changed, revoked or valid. */
export async function verifyDocument(visit: Visit, text: string): Promise<Verified> {
	const parsed = v.safeParse(
		v.pipe(v.string(), v.maxLength(100_000), v.parseJson(), Document),
		text,
	);
	if (!parsed.success) return { valid: false, failed: 'readable', code: undefined };
	const { issuer, id } = parsed.output;

	const { origin } = installation();
	const ours = (typeof issuer === 'string' ? issuer : issuer.id) === didOf(origin);
	const signature = ours && (await verifySignature(visit, parsed.output));
	const code = /\/verify\/([2-9A-HJ-NP-Z]{12})\/credential\.json$/.exec(id)?.[1];
	const status = signature && code !== undefined && (await isValid(visit, code));
	return { ...verdictOf({ issuer: ours, signature, status }), code: signature ? code : undefined };
}

async function isValid(visit: Visit, code: string) {
	const certificate = await findCertificate(visit, code).catch((error: unknown) => {
		if (error instanceof NotFound) return undefined;
		throw error;
	});
	return certificate?.revoked === null;
}
