import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import * as v from 'valibot';
import { nobody } from '#platform/actor.ts';
import { inTransaction, type Visit } from './context.ts';
import { hashOf, longestKey, Unanswered, type ApiEnv } from './idempotency.ts';

/** All strangers are one actor, so theirs must be a key that nobody else thinks of. */
const shortestKeyOfStrangers = 16;

const Answered = v.pipe(
	v.string(),
	v.parseJson(),
	v.object({ hash: v.string(), status: v.number(), body: v.string() }),
);

/** `idempotent` for an act that belongs to no school; a key is kept as long as a sent form. */
export const idempotentAnywhere: MiddlewareHandler<ApiEnv> = async (c, next) => {
	const key = c.req.header('Idempotency-Key');
	if (!key) return next();
	if (key.length > longestKey) return c.json({ reason: 'idempotency_key_too_long' }, 400);
	if (c.var.visit.actor.id === nobody.id && key.length < shortestKeyOfStrangers)
		return c.json({ reason: 'idempotency_key_too_short' }, 400);
	const hash = await hashOf(c);

	await inTransaction(c.var.visit, async (tx) => {
		const id = { actor_id: tx.actor.id, request_hash: hashKey(key) };
		if (!(await claim(tx, id))) {
			c.res = replay(c, await answerOf(tx, id), hash);
			return;
		}
		c.set('visit', tx);
		await next();
		if (c.error) throw c.error;
		if (c.res.status >= 500) throw new Unanswered();
		const { status } = c.res;
		await rows(tx, id)
			.set({ location: JSON.stringify({ hash, status, body: await c.res.clone().text() }) })
			.execute();
	}).catch((error: unknown) => {
		// Answered already; it was thrown only to roll back.
		if (error !== c.error && !(error instanceof Unanswered)) throw error;
	});
};

const hashKey = (key: string) => createHash('sha256').update(`api\n${key}`).digest('hex');

type Id = { actor_id: string; request_hash: string };

async function claim(tx: Visit, id: Id) {
	const { numInsertedOrUpdatedRows } = await tx.db
		.insertInto('platform.once')
		.values({ ...id, location: null, claimed_at: tx.now })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

const rows = (tx: Visit, { actor_id, request_hash }: Id) =>
	tx.db
		.updateTable('platform.once')
		.where('actor_id', '=', actor_id)
		.where('request_hash', '=', request_hash);

async function answerOf(tx: Visit, { actor_id, request_hash }: Id) {
	const { location } = await tx.db
		.selectFrom('platform.once')
		.select('location')
		.where('actor_id', '=', actor_id)
		.where('request_hash', '=', request_hash)
		.executeTakeFirstOrThrow();
	return v.parse(Answered, location);
}

function replay(c: Context, first: v.InferOutput<typeof Answered>, hash: string) {
	if (first.hash !== hash) return c.json({ reason: 'idempotency_key_reused' }, 422);
	return new Response(first.body, {
		status: first.status,
		headers: { 'content-type': 'application/json', 'idempotency-replayed': 'true' },
	});
}
