const arabic: Record<string, string> = {
	أ: 'ا',
	إ: 'ا',
	آ: 'ا',
	ٱ: 'ا',
	ى: 'ي',
	ئ: 'ي',
	ؤ: 'و',
	ة: 'ه',
};
// Harakat, the small letters written above and below, and the tatweel that only stretches a word.
const silent = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/**
 * A text as people look for it: without accents, vowel signs and case, one alef, one final ha,
 * single spaces. Two texts that a person takes for the same word fold to the same string.
 */
export const fold = (text: string): string =>
	latinDigits(text.normalize('NFKC').toLowerCase())
		.replace(/[أإآٱىئؤة]/g, (letter) => arabic[letter] ?? letter)
		.normalize('NFKD')
		.replace(silent, '')
		.replace(/[\s\u200e\u200f]+/g, ' ')
		.trim();

/** Arabic-Indic and Persian digits as 0-9: phones offer either keyboard. */
export const latinDigits = (text: string): string =>
	text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
