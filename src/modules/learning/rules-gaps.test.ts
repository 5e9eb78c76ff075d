import { expect, test } from 'vitest';
import { findGaps, isBlocking, type Gap } from './rules-gaps.ts';
import type { Step } from './schema.ts';

const all = (text: string) => ({ ar: text, fr: text, en: text });
const option = (key: string, right = false) => ({ key, right, text: all(key), feedback: all(key) });
const whole: Step = {
	key: 'a',
	picture: 'wool',
	alt: all('صوف'),
	text: all('نغسل الصوف.'),
	check: { question: all('ماذا؟'), options: [option('a', true), option('b')] },
};
const gapsOf = (step: Partial<Step>) =>
	findGaps([{ ...whole, ...step }], new Set(['a'])).map(({ gap }) => gap);
const long = 'واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة أحد عشر اثنا';

test.each<[string, Partial<Step>, Gap[]]>([
	['nothing', {}, []],
	['its text', { text: {} }, ['text_missing', 'translation_missing']],
	['Arabic', { text: { fr: 'a', en: 'a' } }, ['text_missing', 'translation_missing']],
	['French', { text: { ar: 'a', en: 'a' } }, ['translation_missing']],
	['words for its picture', { alt: {} }, ['alt_missing']],
	['a picture', { picture: undefined, alt: {} }, ['picture_missing']],
	['short sentences', { text: all(long) }, ['sentence_long']],
	['a question', { check: undefined }, ['check_missing']],
	[
		'a right answer',
		{ check: { question: all('؟'), options: [option('a'), option('b')] } },
		['right_missing'],
	],
	[
		'a second answer',
		{ check: { question: {}, options: [option('a', true)] } },
		['question_missing', 'option_missing'],
	],
])('a step that lacks %s', (_, step, gaps) => {
	expect(gapsOf(step)).toEqual(gaps);
});

test('a lesson without steps, and one without voices', () => {
	expect(findGaps([], new Set())).toEqual([{ gap: 'no_steps', steps: [] }]);
	const [gap] = findGaps([whole, { ...whole, key: 'b' }], new Set(['a']));
	expect(gap).toEqual({ gap: 'voice_missing', steps: [2] });
	expect(isBlocking({ gap: 'voice_missing' })).toBe(false);
	expect(isBlocking({ gap: 'alt_missing' })).toBe(true);
});
