import { expect, test } from 'vitest';
import { chooseClip } from './rules-voice.ts';

test.each([
	[{ ary: 'a', ar: 'b' }, 'ar', undefined, 'a'],
	[{ ar: 'b', shi: 'c' }, 'ar', 'shi', 'c'],
	[{ ar: 'b' }, 'ar', 'shi', 'b'],
	[{ ary: 'a' }, 'fr', undefined, undefined],
	[{ ary: 'a', fr: 'f' }, 'fr', undefined, 'f'],
	[{ ary: 'a' }, 'en', undefined, undefined],
] as const)('of %o in %s asking for %s: %s', (clips, locale, asked, expected) => {
	expect(chooseClip(clips, locale, asked)).toBe(expected);
});
