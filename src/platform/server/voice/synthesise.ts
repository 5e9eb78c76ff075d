import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Locale } from '#messages/runtime.js';
import type { Delivery, Order } from './speaker.ts';

type Waiting = { resolve: (clip: Uint8Array) => void; reject: (error: Error) => void };

/** Too many clips are asked for at once; asking again in some seconds helps. */
export class VoiceBusy extends Error {}

const mostWaiting = 40;
/** The voice keeps some 80 MB while it is there. */
const idle = 60_000;

let thread: Worker | undefined;
let rest: NodeJS.Timeout | undefined;
let count = 0;
const waiting = new Map<number, Waiting>();

/**
 * Speaks a text by machine: MP3, mono, 32 kbit/s, marked as synthetic. One clip at a time, in a
 * thread that ends when nobody has asked for a minute. Throws VoiceBusy when too many wait.
 */
export function synthesise(text: string, locale: Locale): Promise<Uint8Array> {
	if (waiting.size >= mostWaiting) return Promise.reject(new VoiceBusy('too many clips wait'));
	const id = ++count;
	return new Promise((resolve, reject) => {
		waiting.set(id, { resolve, reject });
		(thread ??= start()).postMessage({ id, text, locale } satisfies Order);
	});
}

function start(): Worker {
	// It is read as source, as the migrations are: the built program has it in no file of its own.
	const worker = new Worker(resolve('src/platform/server/voice/speaker.ts'));
	worker.unref();
	worker.on('message', take);
	worker.on('error', (error: Error) => end(worker, error));
	worker.on('exit', () => end(worker, new Error('the voice stopped')));
	return worker;
}

function take(delivery: Delivery) {
	const order = waiting.get(delivery.id);
	waiting.delete(delivery.id);
	if ('clip' in delivery) order?.resolve(delivery.clip);
	else order?.reject(new Error(delivery.problem));
	clearTimeout(rest);
	rest = setTimeout(() => !waiting.size && thread?.terminate(), idle);
	rest.unref();
}

/** The next order starts a new one. */
function end(worker: Worker, error: Error) {
	if (thread !== worker) return;
	thread = undefined;
	for (const order of waiting.values()) order.reject(error);
	waiting.clear();
}
