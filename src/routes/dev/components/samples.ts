import { getLocale } from '#messages/runtime.js';
import { ar } from './samples-ar.ts';
import { en } from './samples-en.ts';
import { fr } from './samples-fr.ts';

/** What stands in the catalogue: samples as data would give them, not strings of the program. */
export const samples = () => ({ ar, fr, en })[getLocale()];

/** A clip to hear; it is a made tone. */
export const clip = '/dev/components/tone.wav';
