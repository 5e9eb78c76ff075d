import { sql } from 'kysely';
import { afterAll, expect, inject } from 'vitest';
import { newId } from '#platform/server/id.ts';
import { contextIn, db, test } from '#tests/database.ts';
import type { Ctx } from '../context.ts';
import { eventStream } from './event-stream.ts';
import { openLive, type Live } from './live.ts';
import { publish, topicIn } from './publish.ts';

const url = inject('databaseUrl');
// Two processes, as far as the database can tell.
const [here, there] = [await openLive(url), await openLive(url)];
afterAll(() => Promise.all([here.stop(), there.stop()]));

/** Reads a stream until the text is in it; gives all that was read. */
async function reading(response: Response) {
	const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
	let read = '';
	return {
		async until(text: string) {
			while (!read.includes(text)) {
				const { value, done } = (await reader?.read()) ?? { done: true };
				if (done) throw new Error(`ended without ${text}: ${read}`);
				read += value ?? '';
			}
			return read;
		},
		cancel: () => reader?.cancel(),
	};
}
const open = (ctx: Ctx, live: Live, topics = ['room'], lastEventId?: string) =>
	reading(
		eventStream(
			ctx,
			topics,
			new Headers(lastEventId ? { 'last-event-id': lastEventId } : {}),
			live,
		),
	);
const lastId = (text: string) => [...text.matchAll(/id: (\S+)/g)].at(-1)?.[1];

test('what is published is heard in both processes, in order', async () => {
	const ctx = await contextIn(db);
	const topic = `room ${newId()}`;
	const streams = await Promise.all([open(ctx, here, [topic]), open(ctx, there, [topic])]);
	for (const word of ['أولا', 'second', 'last']) await publish(ctx, topic, { word });
	for (const stream of streams) {
		const text = await stream.until('last');
		expect(text.match(/data: .*/g)).toEqual([
			'data: {"word":"أولا"}',
			'data: {"word":"second"}',
			'data: {"word":"last"}',
		]);
		expect(text).toContain('event: room\n');
	}
});

test('other topics, other schools and what was undone are not heard', async () => {
	const ctx = await contextIn(db);
	const stream = await open(ctx, here);
	await publish(await contextIn(db), 'room', 'of another school');
	await publish(ctx, 'elsewhere', 'of another topic');
	const undone = db.transaction().execute(async (tx) => {
		await publish({ ...ctx, db: tx }, 'room', 'undone');
		throw new Error('rolled back');
	});
	await expect(undone).rejects.toThrow('rolled back');
	await publish(ctx, 'room', 'the end');
	expect((await stream.until('the end')).match(/data: .*/g)).toEqual(['data: "the end"']);
});

test('who comes back hears what was missed, in the other process too', async () => {
	const ctx = await contextIn(db);
	const first = await open(ctx, here);
	const watching = await open(ctx, there);
	await publish(ctx, 'room', 'before');
	const id = lastId(await first.until('before'));
	await first.cancel();
	await publish(ctx, 'room', 'missed');
	await publish(ctx, 'other', 'not for this one');
	await watching.until('missed');

	const again = await open(ctx, there, ['room'], id);
	await publish(ctx, 'room', 'after');
	expect((await again.until('after')).match(/data: .*/g)).toEqual([
		'data: "missed"',
		'data: "after"',
	]);
});

test('who was away too long is told to ask again', async () => {
	const stream = await open(await contextIn(db), here, ['room'], newId());
	expect(await stream.until('data')).toContain('event: resync\ndata: null\n');
});

test('a lost connection to the database comes back, and says that it was lost', async () => {
	const ctx = await contextIn(db);
	const lost = await openLive(url);
	const stream = await open(ctx, lost);
	await sql`select pg_terminate_backend(pid) from (select pid from pg_stat_activity
		where query = 'listen hirfa_live' order by backend_start desc limit 1) as newest`.execute(db);
	await stream.until('resync');
	await publish(ctx, 'room', 'again');
	expect(await stream.until('again')).toContain('data: "again"');
	await lost.stop();
});

test('too much data is left out rather than refused', async () => {
	const ctx = await contextIn(db);
	const stream = await open(ctx, here);
	await publish(ctx, 'room', 'ح'.repeat(10_000));
	expect(await stream.until('data: ')).toContain('data: null');
});

test('the line is kept open, and ends with the process', async () => {
	const quick = await openLive(url, { beatEvery: 5 });
	const stream = await open(await contextIn(db), quick);
	await stream.until(': beat\n\n: beat');
	expect(quick.size()).toBe(1);
	await quick.stop();
	await expect(stream.until('never')).rejects.toThrow('ended without never');
});

test('who leaves is forgotten, and who does not read is cut off', async () => {
	const ctx = await contextIn(db);
	const live = await openLive(url);
	const leaving = await open(ctx, live);
	await leaving.cancel();
	expect(live.size()).toBe(0);

	eventStream(ctx, ['room'], new Headers(), live);
	const watching = await open(ctx, live, ['room', 'done']);
	expect(live.size()).toBe(2);
	const event = { id: 'x', topic: topicIn(ctx.school, 'room'), data: 1 };
	const seen = watching.until('"done"');
	await sql`select pg_notify('hirfa_live', ${JSON.stringify(event)} || repeat(' ', number))
		from generate_series(1, 1600) as number`.execute(db);
	await publish(ctx, 'done', 'done');
	await seen;
	expect(live.size()).toBe(1);
	await live.stop();
});
