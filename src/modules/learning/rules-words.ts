import * as v from 'valibot';
import type { Multilingual } from '#platform/text.ts';

export const contentLocales = ['ar', 'fr', 'en'] as const;

const words = (limit: number) => v.pipe(v.string(), v.trim(), v.maxLength(limit));

/** The fields `<name>.ar`, `.fr`, `.en` of a form; where it must be there, Arabic must. */
export function trio<N extends string>(name: N, limit: number, needed = false) {
	const open = v.optional(words(limit), '');
	const arabic = needed ? v.pipe(words(limit), v.minLength(2)) : open;
	return Object.fromEntries(
		contentLocales.map((locale) => [`${name}.${locale}`, locale === 'ar' ? arabic : open]),
	) as Record<`${N}.${(typeof contentLocales)[number]}`, typeof open>;
}

/** Those three fields as one text; a language left empty is not in it. */
export function readTrio(fields: Record<string, string | number>, name: string): Multilingual {
	const written = contentLocales.map(
		(locale) => [locale, String(fields[`${name}.${locale}`] ?? '').trim()] as const,
	);
	return Object.fromEntries(written.filter(([, text]) => text));
}

/** One text as those three fields. */
export const writeTrio = (name: string, text: Multilingual = {}): Record<string, string> =>
	Object.fromEntries(contentLocales.map((locale) => [`${name}.${locale}`, text[locale] ?? '']));
