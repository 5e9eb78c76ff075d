import type { Access, ImageRefusal } from '#platform/media.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import type { Ctx } from '../context.ts';
import { encodeImage, type Encoded } from './encode-image.ts';
import { keepFile } from './keep-file.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { readImage } from './read-image.ts';

/** `width` and `height` are for `imageUrls`. */
export type AcceptedImage = { id: string; width: number; height: number };

const maxBytes = 15 * 1024 * 1024;

/**
 * Keeps a picture that the actor sent: sniffed, turned upright, stripped of where and when it was
 * taken, re-encoded. Whether the actor may send one is the caller's to decide.
 */
export async function acceptImage(
	ctx: Ctx,
	file: File,
	{ access }: { access: Access },
): Promise<Result<AcceptedImage, ImageRefusal>> {
	if (file.size > maxBytes) return refuse('too_large');
	const encoded = await oneAtATime(async () => encodeBytes(await file.bytes()));
	if (!encoded.ok) return encoded;

	const { width, height, contents } = encoded.value;
	const about = { name: file.name.slice(0, 200), width, height, duration_ms: null, access };
	const id = await keepFile(ctx, contents, '1280.jpg', about);
	return ok({ id, width, height });
}

async function encodeBytes(bytes: Uint8Array): Promise<Result<Encoded, ImageRefusal>> {
	const image = await readImage(bytes);
	if (!image.ok) return image;
	// Its head was right and the rest is not: cut off, or never a picture.
	return encodeImage(image.value).then(ok, () => refuse('not_an_image'));
}
