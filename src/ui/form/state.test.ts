import { expect, test } from 'vitest';
import { overwriteGetLocale } from '#messages/runtime.js';
import { problemText } from './state.ts';

overwriteGetLocale(() => 'en');
const said = (problem: string, value: string, empty?: 'required' | 'picklist' | 'as_said') =>
	problemText({ values: { x: value }, problems: { x: problem } }, 'x', empty);

test.each([
	['min_length', 'a', 'This is too short: add a few characters.'],
	['min_length', ' ', 'This field is required.'],
	['phone', '06', 'The phone has 10 digits, such as 0612345678.'],
	['something_new', 'a', 'This value is not accepted: look at it again.'],
])('%s on "%s" says: %s', (problem, value, text) => {
	expect(said(problem, value)).toBe(text);
});

test('an empty choice is told to choose, a refused file what is wrong with it', () => {
	expect(said('picklist', '', 'picklist')).toBe('Choose one of these.');
	expect(said('max_size', '', 'as_said')).toBe('This file is too big: choose a lighter one.');
});

test('a sentence of the server stands before the word of the problem', () => {
	const form = {
		values: { x: '06' },
		problems: { x: 'phone' },
		said: { x: 'Eight digits missing' },
	};
	expect(problemText(form, 'x')).toBe('Eight digits missing');
});

test('a field without a problem says nothing', () => {
	expect(problemText({ values: {}, problems: {} }, 'x')).toBeUndefined();
	expect(problemText(null, 'x')).toBeUndefined();
});
