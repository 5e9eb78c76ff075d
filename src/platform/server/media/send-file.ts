import { found, NotFound } from '#platform/errors.ts';
import type { Ctx } from '../context.ts';
import { storage } from '../storage/open-storage.ts';
import { readRange } from './byte-range.ts';
import { chooseVariant } from './choose-variant.ts';
import type { FileRow, Variant } from './file-row.ts';
import { findFile, mayRead } from './find-file.ts';

type Asked = { id: string; variant: string; headers: Headers };

/**
 * The answer to a request for a file. `allowed`: the caller has decided by rules of its own that
 * the actor may see it. What may not be seen is not found, as is what does not exist.
 */
export async function sendFile(ctx: Ctx, asked: Asked, allowed = false): Promise<Response> {
	const file = await findFile(ctx, asked.id);
	if (!allowed && !mayRead(ctx.actor, file)) throw new NotFound(`file ${asked.id}`);

	const { variant, settled } = chooseVariant(file.variants, asked.variant);
	const content = found(variant, `variant ${asked.variant}`);
	const headers = {
		...safe,
		'content-type': content.type,
		'cache-control': cacheControl(file.access, settled),
		etag: `"${content.hash}"`,
		'accept-ranges': 'bytes',
	};
	if (asked.headers.get('if-none-match') === headers.etag)
		return new Response(null, { status: 304, headers });
	return sendContent(ctx, content, asked.headers.get('range'), headers);
}

// What people sent never runs as a page of ours, whatever a browser takes it for.
const safe = {
	'x-content-type-options': 'nosniff',
	'content-security-policy': "default-src 'none'; sandbox",
};

const year = 365 * 24 * 60 * 60;

// A telephone is shared in the family: what is not public does not stay in it for long.
function cacheControl(access: FileRow['access'], settled: boolean) {
	if (!settled) return `${access === 'public' ? 'public' : 'private'}, max-age=60`;
	return access === 'public' ? `public, max-age=${year}, immutable` : 'private, max-age=3600';
}

async function sendContent(
	{ school }: Ctx,
	{ hash, bytes }: Variant,
	header: string | null,
	headers: Record<string, string>,
) {
	const range = readRange(header, bytes);
	if (range === 'unsatisfiable')
		return new Response(null, { status: 416, headers: { 'content-range': `bytes */${bytes}` } });
	const body = found(await storage().get(school.id, hash, range), `content ${hash}`);
	if (!range) return new Response(body, { headers: { ...headers, 'content-length': `${bytes}` } });
	return new Response(body, {
		status: 206,
		headers: {
			...headers,
			'content-length': `${range.end - range.start + 1}`,
			'content-range': `bytes ${range.start}-${range.end}/${bytes}`,
		},
	});
}
