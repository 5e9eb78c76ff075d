import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Drawing = { body: string; hash: string };

let drawings: Map<string, Drawing> | undefined;

/** The drawn pictures of content/pictures, a few kB each, read once. */
function shipped(): Map<string, Drawing> {
	return (drawings ??= new Map(
		readdirSync('content/pictures')
			.filter((file) => file.endsWith('.svg'))
			.map((file) => [file.slice(0, -4), readDrawing(join('content/pictures', file))]),
	));
}

function readDrawing(path: string): Drawing {
	const body = readFileSync(path, 'utf8');
	return { body, hash: createHash('sha256').update(body).digest('hex').slice(0, 12) };
}

/** The address of a drawn picture; undefined when no such picture is shipped. */
export function pictureUrl(name: string | undefined): string | undefined {
	const drawing = name && shipped().get(name);
	return drawing ? `/pictures/${name}.svg?${drawing.hash}` : undefined;
}

/** The names that a page may offer to choose from. */
export const pictureNames = (): string[] => [...shipped().keys()];

/** The answer to a request for a drawn picture; undefined when there is none of that name. */
export function sendPicture(name: string, query: string): Response | undefined {
	const drawing = shipped().get(name);
	return (
		drawing &&
		new Response(drawing.body, {
			headers: {
				'content-type': 'image/svg+xml',
				// An address with the hash of its content never means anything else.
				'cache-control':
					query === `?${drawing.hash}` ? 'public, max-age=31536000, immutable' : 'no-cache',
				'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
				'x-content-type-options': 'nosniff',
			},
		})
	);
}
