// Runs in a thread of its own, as plain Node: a clip takes tens of milliseconds of processor, and
// pages must not wait for it.
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import load from '@echogarden/espeak-ng-emscripten';
import { createMp3Encoder } from 'wasm-media-encoders';
import { prepareArabic, readLexicon } from './arabic-speech.ts';
import { syntheticTag } from './synthetic-tag.ts';

export type Order = { id: number; text: string; locale: 'ar' | 'fr' | 'en' };
export type Delivery = { id: number; clip: Uint8Array } | { id: number; problem: string };

/** Slower than people speak: a machine's voice is harder to follow. */
const wordsPerMinute = { ar: 130, fr: 145, en: 145 };

const { eSpeakNGWorker } = await load();
const speaker = new eSpeakNGWorker();
const encoder = await createMp3Encoder();
const lexicon = readLexicon(readFileSync('content/voice/ar.txt', 'utf8'));

parentPort?.on('message', ({ id, ...order }: Order) => {
	try {
		parentPort?.postMessage({ id, clip: speak(order) } satisfies Delivery);
	} catch (error) {
		parentPort?.postMessage({ id, problem: `${error}` } satisfies Delivery);
	}
});

function speak({ text, locale }: Omit<Order, 'id'>): Uint8Array {
	speaker.set_voice(locale);
	speaker.set_rate(wordsPerMinute[locale]);
	const pieces: Int16Array[] = [];
	speaker.synthesize(locale === 'ar' ? prepareArabic(text, lexicon) : text, (samples) => {
		if (samples) pieces.push(samples);
		return false;
	});
	return encode(pieces);
}

function encode(pieces: readonly Int16Array[]): Uint8Array {
	encoder.configure({ sampleRate: speaker.get_samplerate(), channels: 1, bitrate: 32 });
	const parts = [syntheticTag()];
	// What the encoder gives is its own memory, taken back at the next call.
	for (const piece of pieces)
		parts.push(Buffer.from(encoder.encode([Float32Array.from(piece, (sample) => sample / 32768)])));
	parts.push(Buffer.from(encoder.finalize()));
	return new Uint8Array(Buffer.concat(parts));
}
