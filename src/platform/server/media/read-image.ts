import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Metadata, type Sharp } from 'sharp';
import type { ImageRefusal } from '#platform/media.ts';
import { ok, refuse, type Result } from '#platform/result.ts';

sharp.cache(false);
sharp.concurrency(1);

const readable = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'];
/** More than any telephone's camera takes (50 megapixels in 2026). */
const maxPixels = 64_000_000;
/** WebP has no room for more. */
const maxSide = 16_000;

/** A decoder of an allowed picture, by what the bytes are and not by what they are called. */
export async function readImage(
	bytes: Uint8Array,
): Promise<Result<Sharp, Exclude<ImageRefusal, 'too_large'>>> {
	const sniffed = await fileTypeFromBuffer(bytes);
	if (!sniffed || !readable.includes(sniffed.mime)) return refuse('not_an_image');

	const size = await sharp(bytes, { limitInputPixels: false })
		.metadata()
		.catch(() => undefined);
	if (!size) return refuse('not_an_image');
	if (isTooLarge(size)) return refuse('too_many_pixels');
	return ok(sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' }));
}

const isTooLarge = ({ width, height }: Metadata) =>
	width * height > maxPixels || Math.max(width, height) > maxSide;
