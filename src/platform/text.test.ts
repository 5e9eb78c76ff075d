import { expect, test } from 'vitest';
import { pick } from './text.ts';

test.each([
	[{ ar: 'زربية', fr: 'tapis' }, 'fr', { text: 'tapis', locale: 'fr' }],
	[{ ar: 'زربية', fr: 'tapis' }, 'en', { text: 'زربية', locale: 'ar' }],
	[{ fr: 'tapis', ar: '  ' }, 'ar', { text: 'tapis', locale: 'fr' }],
	[{}, 'en', { text: '', locale: 'en' }],
] as const)('%j in %s is %j', (text, locale, shown) => {
	expect(pick(text, locale)).toEqual(shown);
});
