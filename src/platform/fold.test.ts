import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, latinDigits } from './fold.ts';

test.each([
	['فَاطِمَة الزَّهْراء', 'فاطمه الزهراء'],
	['أحــمد', 'احمد'],
	['  Émilie   Benaïssa ', 'emilie benaissa'],
	['ليلى', 'ليلي'],
	['٠٦١٢', '0612'],
])('%s folds to %s', (text, folded) => {
	expect(fold(text)).toBe(fold(folded));
	expect(fold(text)).toBe(folded);
});

test('folding twice is folding once', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)),
	);
});

test('both keyboards give the same digits', () => {
	expect(latinDigits('٠١٢٣٤٥٦٧٨٩')).toBe('0123456789');
	expect(latinDigits('۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789');
});
