/** Words by their letters alone, as they are spoken: `درس` -> `دَرْس`. */
export type Lexicon = ReadonlyMap<string, string>;

const vowelSigns = /[\u064b-\u0652\u0670]/g;
const shadda = '\u0651';
/** After these the l of the article is not spoken and they are doubled. */
const sunLetters = 'تثدذرزسشصضطظلن';

const bare = (word: string) => word.normalize('NFC').replace(vowelSigns, '').replace('ٱ', 'ا');

/** Reads a list of spoken words, parted by spaces and lines; a line with # is a remark. */
export function readLexicon(list: string): Lexicon {
	const words = list
		.split('\n')
		.filter((line) => !line.startsWith('#'))
		.flatMap((line) => line.split(/\s+/))
		.filter(Boolean);
	return new Map(words.map((word) => [bare(word), word]));
}

/**
 * Arabic as a synthesiser reads it best: known words get their short vowels, a doubling stands
 * before its vowel, and a final ة is silent before a pause or a word without article.
 */
export function prepareArabic(text: string, lexicon: Lexicon): string {
	const plain = text.normalize('NFC').replaceAll('ـ', '');
	const spoken = plain.replace(/[\u0621-\u0652\u0670\u0671]+/g, (word) => speakable(word, lexicon));
	return spoken
		.replace(/([\u064b-\u0650\u0652\u0670])\u0651/g, `${shadda}$1`)
		.replace(/[\u0621-\u0652\u0670]+ة(?![\u064b-\u0652])(?!\s+ال)/g, withoutT);
}

/** In a word without vowels the voice does it by itself, and guesses the others only then. */
const withoutT = (word: string) =>
	/[\u064b-\u0650\u0652]/.test(word) ? `${word.slice(0, -1).replace(/\u064e$/, '')}\u064e` : word;

/** A word that its writer gave vowels (a doubling alone is none) is left as it is. */
function speakable(word: string, lexicon: Lexicon): string {
	if (/[\u064b-\u0650\u0652]/.test(word)) return word;
	return vowelled(bare(word), lexicon) ?? word;
}

const prefixes: Record<string, string> = { و: 'وَ', ف: 'فَ', ب: 'بِ', ل: 'لِ', ك: 'كَ' };

function vowelled(word: string, lexicon: Lexicon): string | undefined {
	const known = lexicon.get(word);
	if (known) return known;
	if (word.startsWith('ال')) return withArticle(word.slice(2), lexicon, 'ا');
	return withSuffix(word, lexicon) ?? withPrefix(word, lexicon);
}

function withPrefix(word: string, lexicon: Lexicon): string | undefined {
	const prefix = prefixes[word[0] ?? ''];
	if (!prefix || word.length < 3) return undefined;
	const rest = word.slice(1);
	// After a prefix the a of the article is silent, and after «لِ» it is not even written.
	if (rest.startsWith('ال')) return withArticle(rest.slice(2), lexicon, prefix);
	const joined = word.startsWith('لل') && withArticle(rest.slice(1), lexicon, prefix);
	if (joined) return joined;
	const found = vowelled(rest, lexicon);
	return found && prefix + found;
}

const suffixes = { ها: 'هَا', هم: 'هُمْ', نا: 'نَا', ه: 'هُ', ك: 'كَ', ي: 'ي', ا: 'ا' };

/** «ثمنها», «عملي», «درهما»: a known word and what hangs on it. */
function withSuffix(word: string, lexicon: Lexicon): string | undefined {
	for (const [suffix, spoken] of Object.entries(suffixes)) {
		const stem = word.endsWith(suffix) ? word.slice(0, -suffix.length) : '';
		// Before a suffix a final ة is written and spoken as a t.
		const known = lexicon.get(stem) ?? lexicon.get(stem.replace(/ت$/, 'ة'))?.replace(/ة$/, 'ت');
		if (known && stem.length > 2)
			return known.replace(finalVowel, '') + joint(known, suffix) + spoken;
	}
	return undefined;
}

const finalVowel = /[\u064b-\u0650\u0652]$/;

function joint(known: string, suffix: string) {
	if (suffix === 'ا') return '\u064b';
	if (suffix === 'ي') return '\u0650';
	return /[ايوى]$/.test(known) ? '' : '\u064f';
}

function withArticle(word: string, lexicon: Lexicon, before: string): string | undefined {
	const known = lexicon.get(word) ?? withSuffix(word, lexicon);
	if (!known) return undefined;
	const [first = '', ...others] = known;
	if (!sunLetters.includes(first)) return `${before}لْ${known}`;
	// The voice doubles it behind «ال» by itself; behind a prefix only the doubling is left.
	return before === 'ا' ? `ال${known}` : `${before}${first}${shadda}${others.join('')}`;
}
