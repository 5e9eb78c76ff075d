import type { Ctx } from '../context.ts';
import { live as theLive, mostKept, type Live, type Told } from './live.ts';
import { topicIn } from './publish.ts';

/** A browser that comes back says here which event it heard last. */
const lastEventId = 'last-event-id';

/** Each holds a connection and some kilobytes. */
const mostStreams = 2_000;
/**
 * One that reads so slowly is cut off; it comes back and is told what it missed. More than is kept
 * for that, or being told it would cut it off again.
 */
const mostWaiting = mostKept + 500;

/**
 * Server-sent events of these topics of the actor's school; whether she may hear them is the
 * caller's to decide. Each comes as the event named by the first word of its topic (`person` for
 * `person 018f…`), with `data` as JSON.
 *
 * A browser reconnects by itself and is told what it missed, as long as this process still knows
 * it (the last 1000 events). Otherwise it gets the event `resync` and must ask again for what it
 * shows: nothing is pretended. What is published between the rendering of a page and its
 * subscription is not told, so a page whose data must be complete asks once more on `open`.
 */
export function eventStream(
	ctx: Pick<Ctx, 'school'>,
	topics: readonly string[],
	headers: Headers,
	live: Live = theLive(),
): Response {
	if (live.size() >= mostStreams)
		return new Response(null, { status: 503, headers: { 'retry-after': '30' } });

	const named = topics.map((topic) => topicIn(ctx.school, topic));
	let leave: (() => void) | undefined;
	let ended = false;
	const body = new ReadableStream<Uint8Array>(
		{
			start(controller) {
				const encoder = new TextEncoder();
				const tell = (told: Told) => {
					if (ended) return;
					if (told.kind === 'end' || (controller.desiredSize ?? 0) <= 0) return end();
					controller.enqueue(encoder.encode(write(told)));
				};
				const end = () => {
					ended = true;
					leave?.();
					controller.close();
				};
				controller.enqueue(encoder.encode('retry: 3000\n\n'));
				leave = live.subscribe({ topics: named, tell }, headers.get(lastEventId) ?? undefined);
			},
			cancel() {
				ended = true;
				leave?.();
			},
		},
		{ highWaterMark: mostWaiting },
	);
	return new Response(body, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store, no-transform',
			// Some proxies keep an answer until it is complete unless they are told.
			'x-accel-buffering': 'no',
		},
	});
}

/** An `id` without data sets how far the client has heard and calls nobody. */
function write(told: Exclude<Told, { kind: 'end' }>): string {
	if (told.kind === 'event') {
		const { id, topic, data } = told.event;
		// JSON has no line breaks of its own, so it is one line of data.
		return `id: ${id}\nevent: ${nameOf(topic)}\ndata: ${JSON.stringify(data)}\n\n`;
	}
	const id = told.id ? `id: ${told.id}\n` : '';
	return told.kind === 'resync' ? `${id}event: resync\ndata: null\n\n` : `${id}: beat\n\n`;
}

/** The school's id stands in front. */
const nameOf = (topic: string) => topic.split(' ')[1];
