import { found, NotFound } from '#platform/errors.ts';
import type { Ctx } from '../context.ts';
import { chooseVariant } from './choose-variant.ts';
import type { FileRow } from './file-row.ts';
import { findFile, mayRead } from './find-file.ts';
import { sendContent } from './send-content.ts';

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
	return sendContent(ctx.school.id, content, asked.headers, {
		'cache-control': cacheControl(file.access, settled),
	});
}

const year = 365 * 24 * 60 * 60;

// A telephone is shared in the family: what is not public does not stay in it for long.
function cacheControl(access: FileRow['access'], settled: boolean) {
	if (!settled) return `${access === 'public' ? 'public' : 'private'}, max-age=60`;
	return access === 'public' ? `public, max-age=${year}, immutable` : 'private, max-age=3600';
}
