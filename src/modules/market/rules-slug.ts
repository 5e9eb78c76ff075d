import type { Multilingual } from '#platform/text.ts';

const longest = 40;

/** How Moroccans write each letter in Latin ones, near enough to recognise a name in an address. */
const latin: Record<string, string> = Object.fromEntries(
	`ا:a أ:a إ:i آ:a ى:a ب:b ت:t ث:t ج:j ح:h خ:kh د:d ذ:d ر:r ز:z س:s ش:ch ص:s ض:d ط:t ظ:d ع:a غ:gh
	ف:f ڤ:v ق:q ك:k گ:g ل:l م:m ن:n ه:h ة:a و:ou ؤ:ou ي:i ئ:i پ:p`
		.split(/\s+/)
		.map((pair) => pair.split(':') as [string, string]),
);

/** A word for an address: Latin letters, figures and hyphens, from whichever language serves best. */
export function slugOf({ fr, en, ar }: Multilingual, otherwise: string): string {
	const candidates = [fr, en, ar].map((text) => hyphenate(text ?? ''));
	return candidates.find((slug) => slug.length >= 3) ?? otherwise;
}

const hyphenate = (text: string) =>
	[...text.normalize('NFD').toLowerCase().replace(/œ/g, 'oe').normalize('NFKC')]
		.map((letter) => latin[letter] ?? letter)
		.join('')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[^a-z]+|-+$/g, '')
		.slice(0, longest)
		.replace(/-+$/, '');

/** The same word with an ending that sets it apart from another shop's, within the same length. */
export const withEnding = (slug: string, ending: string) =>
	`${slug.slice(0, longest - ending.length - 1).replace(/-+$/, '')}-${ending}`;
