import { sql } from 'kysely';
import { afterEach, expect } from 'vitest';
import type { Ctx } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { contextIn, db, test } from '#tests/database.ts';
import { notify } from './notify.ts';
import { mayReadInbox, readInbox } from './read-inbox.ts';
import { sendMessage } from './send-message.job.ts';
import {
	inbox,
	missingTransports,
	SendFailure,
	useTransports,
	type Transport,
} from './transport.ts';

const notice = { channel: 'sms', to: '+212612345678', text: '1234' } as const;
const all = (transport: Transport) =>
	useTransports({ sms: transport, email: transport, whatsapp: transport });
afterEach(() => useTransports(missingTransports));

const rows = (ctx: Ctx) =>
	ctx.db
		.selectFrom('platform.message_out')
		.selectAll()
		.where('school_id', '=', ctx.school.id)
		.execute();
const waiting = (ctx: Ctx) =>
	sql<{ wait: number }>`select extract(epoch from start_after - ${ctx.now})::int as wait
		from pgboss.job where name = 'platform.send_message'
		and data->'school'->>'id' = ${ctx.school.id} order by created_on desc`
		.execute(ctx.db)
		.then((result) => result.rows.map(({ wait }) => wait));

const counting = (send: Transport['send']) => {
	const sent: string[] = [];
	return {
		sent,
		transport: {
			name: 'counting',
			send: (message) => {
				sent.push(message.id);
				return send(message);
			},
		} satisfies Transport,
	};
};

async function written(ctx: Ctx, more = {}) {
	await notify(ctx, { ...notice, ...more });
	return (await rows(ctx))[0]?.id ?? '';
}

test('a message waits with its job in the transaction of its cause', async ({ ctx }) => {
	await written(ctx);
	expect(await rows(ctx)).toMatchObject([
		{ status: 'waiting', recipient: notice.to, locale: 'ar' },
	]);
	expect(await waiting(ctx)).toHaveLength(1);
});

test('the same cause tells the same person once', async ({ ctx }) => {
	for (const cause of ['order 1', 'order 1', 'order 2']) await notify(ctx, { ...notice, cause });
	await notify(ctx, { ...notice, cause: 'order 1', channel: 'whatsapp' });
	expect(await rows(ctx)).toHaveLength(3);
});

test('a message needs no school', async ({ ctx: { school, ...visit } }) => {
	const to = `+212${school.slug}`;
	await notify(visit, { ...notice, to });
	const [message] = await readInbox(visit, 1);
	expect(message).toMatchObject({ recipient: to, text: '1234', status: 'waiting' });
});

test('a job run twice sends once and keeps the provider’s name for it', async ({ ctx }) => {
	const { sent, transport } = counting(async () => ({ providerId: 'p1' }));
	all(transport);
	const messageId = await written(ctx);
	await sendMessage.run(ctx, { messageId });
	await sendMessage.run(ctx, { messageId });

	expect(sent).toEqual([messageId]);
	expect(await rows(ctx)).toMatchObject([
		{ status: 'sent', provider_id: 'p1', transport: 'counting', text: '1234', attempts: 1 },
	]);
});

test('five jobs at the same moment send once', async () => {
	const gate = Promise.withResolvers<undefined>();
	const { sent, transport } = counting(async () => {
		await gate.promise;
		return { providerId: null };
	});
	all(transport);
	const ctx = await contextIn(db);
	const messageId = await written(ctx);
	const run = () =>
		db.transaction().execute((tx) => sendMessage.run({ ...ctx, db: tx }, { messageId }));

	const first = run();
	// The others find the row taken and end; the first is still talking to its provider.
	await Promise.race([first, Promise.all([run(), run(), run(), run()])]);
	gate.resolve(undefined);
	await first;

	expect(sent).toHaveLength(1);
	await db.deleteFrom('platform.message_out').where('id', '=', messageId).execute();
});

test('a code is blanked once it has left the machine, and stays in a demo', async ({ ctx }) => {
	const messageId = await written(ctx, { secret: true });
	all(inbox);
	await sendMessage.run(ctx, { messageId });
	expect(await rows(ctx)).toMatchObject([{ status: 'sent', text: '1234' }]);

	await ctx.db.updateTable('platform.message_out').set({ status: 'waiting' }).execute();
	all(counting(async () => ({ providerId: null })).transport);
	await sendMessage.run(ctx, { messageId });
	expect(await rows(ctx)).toMatchObject([{ status: 'sent', text: '' }]);
});

test('a failure is written down and tried again, later each time, then given up', async ({
	ctx,
}) => {
	all(counting(() => Promise.reject(new SendFailure('the line is dead'))).transport);
	const messageId = await written(ctx);
	const statuses = [];
	for (let attempt = 0; attempt < 6; attempt++) {
		await sendMessage.run(ctx, { messageId });
		statuses.push((await rows(ctx))[0]?.status);
	}
	expect(statuses).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'waiting', 'failed']);
	expect(await rows(ctx)).toMatchObject([{ failure: 'the line is dead', attempts: 6 }]);
	const pauses = (await waiting(ctx)).filter((wait) => wait > 0 && wait < 20_000);
	expect(pauses.sort((a, b) => a - b)).toEqual([30, 120, 600, 3600, 14400]);
});

test('a refusal for good is not tried again', async ({ ctx }) => {
	const messageId = await written(ctx);
	await sendMessage.run(ctx, { messageId });
	expect(await rows(ctx)).toMatchObject([{ status: 'failed', failure: 'SMS_URL is not set' }]);
	await sendMessage.run(ctx, { messageId: newId() });
});

test('the inbox is for who sits at the machine of a demo', () => {
	const at = (demo: boolean, address: string, headers = {}) =>
		mayReadInbox({ demo, address, headers: new Headers(headers) });
	expect(at(true, '127.0.0.1')).toBe(true);
	expect(at(true, '::1')).toBe(true);
	expect(at(false, '127.0.0.1')).toBe(false);
	expect(at(true, '10.0.0.7')).toBe(false);
	expect(at(true, '127.0.0.1', { 'x-forwarded-for': '41.1.1.1' })).toBe(false);
});
