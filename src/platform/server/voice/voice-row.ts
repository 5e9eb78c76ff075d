import type { Locale } from '#messages/runtime.js';

declare module '../database.ts' {
	interface SharedTables {
		'platform.voice_text': {
			hash: string;
			locale: Locale;
			text: string;
			/** The clip's content in the storage, under the scope `voice`. */
			clip: string | null;
			bytes: number | null;
			created_at: Date;
			spoken_at: Date | null;
		};
	}
}

/** Changes with the voice itself, so that the clips of an older one are not served any more. */
const version = 2;

/** What is between the parts cannot stand in a locale or a number. */
export const voiceKey = (locale: Locale, text: string) => `${version}\n${locale}\n${text}`;
