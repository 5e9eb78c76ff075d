import type { Multilingual } from '#platform/text.ts';

const locales = ['ar', 'fr', 'en'] as const;

/**
 * All that a search may find a piece by, language by language: where a text lacks a language, the
 * others stand in for it, because someone who searches in French types the name that she sees.
 */
export const wordsOf = (texts: readonly Multilingual[]): Multilingual =>
	Object.fromEntries(
		locales.map((locale) => [
			locale,
			texts
				.map((text) => wordsIn(text, locale))
				.join(' ')
				.trim(),
		]),
	);

const wordsIn = (text: Multilingual, locale: (typeof locales)[number]) =>
	text[locale] ?? text.ar ?? text.fr ?? text.en ?? '';

/** The single words of a text that are worth correcting a mistyped one to. */
export const vocabularyOf = (text: Multilingual): string[] => [
	...new Set(
		locales
			.flatMap((locale) => (text[locale] ?? '').split(/[^\p{L}\p{N}]+/u))
			.filter((word) => word.length >= 3 && word.length <= 30 && !/^\d+$/.test(word)),
	),
];
