import type { Check, Verdict } from './schema.ts';

type Findings = { issuer: boolean; signature: boolean; status: boolean };

/** The first check that failed, in the order in which they depend on each other. */
export function verdictOf(findings: Findings): Verdict {
	const order: (keyof Findings & Check)[] = ['issuer', 'signature', 'status'];
	const failed = order.find((check) => !findings[check]);
	return { valid: failed === undefined, failed };
}
