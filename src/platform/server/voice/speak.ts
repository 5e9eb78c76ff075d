import type { Locale } from '#messages/runtime.js';
import type { Picked } from '#platform/text.ts';
import type { Visit } from '../context.ts';
import { voiceUrls } from './voice-url.ts';

/**
 * Registers all texts of a page at once, each in the language it is written in, and answers where
 * one of them is heard; null where a machine cannot say it.
 */
export async function speak(ctx: Pick<Visit, 'db' | 'now'>, texts: readonly Picked[]) {
	const urls = new Map<string, string>();
	for (const locale of new Set(texts.map((text) => text.locale))) {
		const own = texts.filter((text) => text.locale === locale).map(({ text }) => text);
		for (const [index, url] of (await voiceUrls(ctx, locale, own)).entries())
			if (url) urls.set(keyOf(own[index] ?? '', locale), url);
	}
	return ({ text, locale }: Picked): string | null => urls.get(keyOf(text, locale)) ?? null;
}

const keyOf = (text: string, locale: Locale) => `${locale} ${text}`;
