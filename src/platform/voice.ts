import type { Locale } from '#messages/runtime.js';

/** The address where a message of the interface, one that takes no input, can be heard. */
export const messageVoiceUrl = (key: string, locale: Locale) => `/voice/${locale}/m-${key}.mp3`;

/** More than this is not read out by a machine; a person's recording has no such limit. */
export const maxSpokenLength = 3000;
