/** Widths in pixels of an accepted picture's copies; no copy is wider than the picture itself. */
const imageWidths = [160, 320, 640, 1280] as const;
export const imageFormats = ['avif', 'webp'] as const;

/** Who may fetch a file by its id: anyone; members of its school; its owner alone. */
export type Access = 'public' | 'school' | 'private';

/** A picture as a page needs it. `school` is the slug; without `width` the srcset has all widths. */
export type ImageRef = {
	school: string;
	id: string;
	width?: number | null;
	height?: number | null;
	/** What `grantFile` gave, for a file that is neither public nor the reader's own. */
	grant?: string;
};

export const fileUrl = ({ school, id, grant }: ImageRef, variant: string) =>
	`/media/${school}/${id}/${variant}${grant ? `?grant=${grant}` : ''}`;

/** The nominal widths that a picture of `width` pixels has copies of: the last holds all of it. */
export function widthsFor(width: number | null | undefined): number[] {
	if (!width) return [...imageWidths];
	const enough = imageWidths.findIndex((candidate) => candidate >= width);
	return imageWidths.slice(0, enough < 0 ? imageWidths.length : enough + 1);
}

/**
 * What `<picture>` needs: one `<source type srcset>` a format, best first, and the JPEG that every
 * browser shows, with the size that keeps its place on the page free.
 */
export function imageUrls(image: ImageRef) {
	const describe = (nominal: number, format: string) =>
		`${fileUrl(image, `${nominal}.${format}`)} ${Math.min(nominal, image.width ?? nominal)}w`;
	return {
		src: fileUrl(image, '1280.jpg'),
		...sizeWithin(1280, image),
		sources: imageFormats.map((format) => ({
			type: `image/${format}`,
			srcset: widthsFor(image.width)
				.map((nominal) => describe(nominal, format))
				.join(', '),
		})),
	};
}

function sizeWithin(limit: number, { width, height }: ImageRef) {
	if (!width || !height) return { width: undefined, height: undefined };
	const scale = Math.min(1, limit / width);
	return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** The address of an accepted sound; it answers byte ranges, so a player can seek. */
export const soundUrl = (sound: Pick<ImageRef, 'school' | 'id' | 'grant'>) =>
	fileUrl(sound, 'sound');

export type ImageRefusal = 'too_large' | 'not_an_image' | 'too_many_pixels';
export type SoundRefusal = 'too_large' | 'not_a_sound';
