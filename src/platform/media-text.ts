import { m } from '#messages/messages.js';
import type { ImageRefusal, SoundRefusal } from './media.ts';

export const mediaRefusalText = {
	too_large: m.media_refused_too_large,
	not_an_image: m.media_refused_not_an_image,
	too_many_pixels: m.media_refused_too_many_pixels,
	not_a_sound: m.media_refused_not_a_sound,
} satisfies Record<ImageRefusal | SoundRefusal, () => string>;
