import type { Locale } from '#messages/runtime.js';

const spoken: readonly string[] = ['ar', 'fr', 'en'] satisfies Locale[];

/** The first language of an Accept-Language header that we speak: `fr-MA,ar;q=0.8` is fr. */
export function languageOf(header: string | undefined): Locale | undefined {
	const asked = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
	return asked.find((language): language is Locale => spoken.includes(language));
}
