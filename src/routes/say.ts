import type { m } from '#messages/messages.js';
import { getLocale } from '#messages/runtime.js';
import { messageVoiceUrl } from '#platform/voice.ts';

/** Where a message of ours, one that takes no input, can be heard in the language of the page. */
export const say = (key: keyof typeof m) => messageVoiceUrl(key, getLocale());
