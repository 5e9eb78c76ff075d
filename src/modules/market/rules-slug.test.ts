import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugOf, withEnding } from './rules-slug.ts';

test.each([
	[{ fr: 'Tapis « Tifawin »' }, 'tapis-tifawin'],
	[{ fr: 'Œuvre de l’été' }, 'oeuvre-de-l-ete'],
	[{ ar: 'زربية تِفاوين' }, 'zrbia-tfaouin'],
	[{ ar: 'زربية', en: 'Rug' }, 'rug'],
	[{ fr: '12', ar: 'صحن' }, 'shn'],
	[{ fr: '3 plats' }, 'plats'],
	[{ fr: '日本' }, 'piece'],
	[{}, 'piece'],
])('%j is called %s', (text, slug) => expect(slugOf(text, 'piece')).toBe(slug));

test('whatever is typed, the word fits an address', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (fr, ar) => {
			const slug = slugOf({ fr, ar }, 'piece');
			expect(slug).toMatch(/^[a-z][a-z0-9-]{2,40}$/);
			expect(withEnding(slug, '7k2p')).toMatch(/^[a-z][a-z0-9-]{2,40}$/);
		}),
	);
});
