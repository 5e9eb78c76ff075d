import { ok, type Result } from '#platform/result.ts';
import { checkRate } from '#platform/server/check-rate.ts';
import type { Visit } from '#platform/server/context.ts';
import { verifyDocument } from './verify-document.ts';

type Upload = { text: string; client: string };

/** The same check for anyone's file; a signature takes milliseconds, so an address asks 60 times in ten minutes. */
export async function verifyUpload(
	visit: Visit,
	{ text, client }: Upload,
): Promise<Result<Awaited<ReturnType<typeof verifyDocument>>, 'too_many'>> {
	const rate = await checkRate(visit, `verify_file:${client}`, { limit: 60, windowSeconds: 600 });
	if (!rate.ok) return rate;
	return ok(await verifyDocument(visit, text));
}
