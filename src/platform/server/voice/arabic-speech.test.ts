import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepareArabic, readLexicon } from './arabic-speech.ts';

const lexicon = readLexicon('# remark\nدَرْس سُوق أَبْدَأ مَدْرَسَة صُنَّاع\nكَمْ');
const signs = (text: string) => text.normalize('NFC');

test.each([
	['أبدأ الدرس', 'أَبْدَأ الدَرْس'],
	['في السوق', 'في السُوق'],
	['بالسوق وللدرس', 'بِسُّوق وَلِدَّرْس'],
	['كم درس', 'كَمْ دَرْس'],
	['سوقها', 'سُوقُهَا'],
	['مدرستي ومدرستنا', 'مَدْرَسَتِي وَمَدْرَسَتُنَا'],
	['ودرسنا', 'وَدَرْسُنَا'],
	['درسا', 'دَرْسًا'],
	['مدرسة الصناع', 'مَدْرَسَة الصُنَّاع'],
	['مدرسة.', 'مَدْرَسَ.'],
	['مدرســة', 'مَدْرَسَ'],
	['هذا نص غريبة', 'هذا نص غريبة'],
	['دُرُسٌ', 'دُرُسٌ'],
])('%s is read %s', (text, spoken) =>
	expect(signs(prepareArabic(text, lexicon))).toBe(signs(spoken)),
);

test('a doubling stands before its vowel', () =>
	expect([...prepareArabic('الصناع', lexicon)].join(' ')).toContain('ن \u0651 \u064e'));

test('every word of the list keeps its letters', () => {
	const all = readLexicon(readFileSync('content/voice/ar.txt', 'utf8'));
	const letters = (text: string) => text.normalize('NFC').replace(/[\u064b-\u0652\u0670ة]/g, '');
	expect(all.size).toBeGreaterThan(300);
	for (const word of all.keys()) expect(letters(prepareArabic(word, all))).toBe(letters(word));
});

test('what is not Arabic is left alone', () =>
	fc.assert(
		fc.property(fc.stringMatching(/^[ -~]*$/), (text) => prepareArabic(text, lexicon) === text),
	));
