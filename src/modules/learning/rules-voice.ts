import type { AudioLocale } from '#modules/identity/schema.ts';
import type { Locale } from '#messages/runtime.js';

/** The recorded voices of one step: language to file id. */
export type Clips = Partial<Record<AudioLocale, string>>;

// Darija is heard by nearly everyone who chose Arabic; it comes before the written language.
const understood: Record<Locale, readonly AudioLocale[]> = {
	ar: ['ary', 'ar', 'shi', 'tzm', 'rif'],
	fr: ['fr'],
	en: [],
};

/** The voice that fits: the language she asked to hear, else one she understands. */
export function chooseClip(clips: Clips, locale: Locale, asked?: AudioLocale): string | undefined {
	const order = asked ? [asked, ...understood[locale]] : understood[locale];
	const found = order.find((voice) => clips[voice]);
	return found && clips[found];
}
