import { expect } from 'vitest';
import { test } from '#tests/database.ts';
import { speak } from './speak.ts';

test('each text has the voice of its own language', async ({ ctx }) => {
	const texts = [
		{ text: 'Rabat 12', locale: 'ar' },
		{ text: 'Rabat 12', locale: 'fr' },
		{ text: '…', locale: 'fr' },
	] as const;
	const say = await speak(ctx, texts);
	expect(texts.map(say)).toEqual([
		expect.stringMatching(/^\/voice\/ar\//),
		expect.stringMatching(/^\/voice\/fr\//),
		null,
	]);
	expect(say({ text: 'another', locale: 'ar' })).toBeNull();
});
