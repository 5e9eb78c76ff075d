import { openHistory, type LiveEvent } from './history.ts';
import { listen } from './listen.ts';

/** `resync`: events may have been missed, so what is shown must be asked for again. */
export type Told =
	| { kind: 'event'; event: LiveEvent }
	| { kind: 'resync'; id: string | undefined }
	| { kind: 'beat'; id: string | undefined }
	| { kind: 'end' };

type Subscriber = { topics: readonly string[]; tell: (told: Told) => void };

/** Events that a process keeps for those who come back. */
export const mostKept = 1_000;

export type Live = {
	/** Tells first what came after the event `since`, or `resync` where that cannot be told any more. */
	subscribe: (subscriber: Subscriber, since?: string) => () => void;
	/** How many are listening. */
	size: () => number;
	stop: () => Promise<void>;
};

/** The events of one database, for the subscribers of this process. */
export async function openLive(
	url: string,
	{ beatEvery = 20_000, most = mostKept } = {},
): Promise<Live> {
	const subscribers = new Set<Subscriber>();
	const history = openHistory(most);
	const tellAll = (told: Told) => subscribers.forEach(({ tell }) => tell(told));

	const stopListening = await listen(url, {
		event(payload) {
			const event = JSON.parse(payload) as LiveEvent;
			history.add(event);
			for (const { topics, tell } of subscribers)
				if (topics.includes(event.topic)) tell({ kind: 'event', event });
		},
		gap() {
			history.forget();
			tellAll({ kind: 'resync', id: undefined });
		},
	});
	// Keeps the line open through proxies, and lets each client know how far it has heard.
	const beat = setInterval(() => tellAll({ kind: 'beat', id: history.newest() }), beatEvery);
	beat.unref();

	return {
		subscribe(subscriber, since) {
			subscribers.add(subscriber);
			greet(subscriber, since);
			return () => void subscribers.delete(subscriber);
		},
		size: () => subscribers.size,
		async stop() {
			clearInterval(beat);
			tellAll({ kind: 'end' });
			subscribers.clear();
			await stopListening();
		},
	};

	function greet({ topics, tell }: Subscriber, since: string | undefined) {
		if (!since) return tell({ kind: 'beat', id: history.newest() });
		const missed = history.since(since);
		if (!missed) return tell({ kind: 'resync', id: history.newest() });
		for (const event of missed) if (topics.includes(event.topic)) tell({ kind: 'event', event });
		tell({ kind: 'beat', id: history.newest() });
	}
}

let current: Live | undefined;

/** The web process says once, at its start, whom its streams listen to. */
export const useLive = (live: Live) => void (current = live);

export function live(): Live {
	if (!current) throw new Error('useLive(await openLive(url)) was not called at start');
	return current;
}
