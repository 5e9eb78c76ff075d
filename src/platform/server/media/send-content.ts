import { found } from '#platform/errors.ts';
import { storage } from '../storage/open-storage.ts';
import { readRange } from './byte-range.ts';
import type { Variant } from './file-row.ts';

// What people sent never runs as a page of ours, whatever a browser takes it for.
const safe = { 'x-content-type-options': 'nosniff', 'accept-ranges': 'bytes' };

// Without a script a sound is heard in a frame of its own, which must load itself and may start alone.
const policyOf = (type: string) =>
	type.startsWith('audio/')
		? "default-src 'none'; media-src 'self'"
		: "default-src 'none'; sandbox";

/** A stored content as an answer to `asked`: whole, the part it asks for, or 304 if it has it. */
export async function sendContent(
	scope: string,
	{ hash, bytes, type }: Variant,
	asked: Headers,
	more: Record<string, string>,
): Promise<Response> {
	const headers = {
		...safe,
		...more,
		'content-security-policy': policyOf(type),
		'content-type': type,
		etag: `"${hash}"`,
	};
	if (asked.get('if-none-match') === headers.etag)
		return new Response(null, { status: 304, headers });

	const range = readRange(asked.get('range'), bytes);
	if (range === 'unsatisfiable')
		return new Response(null, { status: 416, headers: { 'content-range': `bytes */${bytes}` } });
	const body = found(await storage().get(scope, hash, range), `content ${hash}`);
	if (!range) return new Response(body, { headers: { ...headers, 'content-length': `${bytes}` } });

	const { start, end } = range;
	const part = {
		'content-length': `${end - start + 1}`,
		'content-range': `bytes ${start}-${end}/${bytes}`,
	};
	return new Response(body, { status: 206, headers: { ...headers, ...part } });
}
