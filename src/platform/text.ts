import type { Locale } from '#messages/runtime.js';

/** A text that people wrote in one or more languages, as it stands in a jsonb column. */
export type Multilingual = Partial<Record<Locale, string>>;

/** What is shown, and the language it is really in, so that a page can mark a fallback. */
export type Picked = { text: string; locale: Locale };

const order: readonly Locale[] = ['ar', 'fr', 'en'];

/** The text in the asked language, else the first that exists; empty when there is none. */
export function pick(text: Multilingual, locale: Locale): Picked {
	const found = [locale, ...order].find((candidate) => text[candidate]?.trim());
	return found ? { text: text[found] ?? '', locale: found } : { text: '', locale };
}
