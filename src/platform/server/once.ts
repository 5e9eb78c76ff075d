import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { ok, type Result } from '#platform/result.ts';
import { inTransaction, type Visit } from './context.ts';
import { json } from './database.ts';
import { newId } from './id.ts';

/** The hidden field that ui/form/OnceKey renders; a form without it acts every time. */
export const once = v.optional(v.pipe(v.string(), v.regex(/^[\w:-]{16,100}$/)));

/** Made by `load`, so that a page carries the same key before and after its script came. */
export const newOnceKey = newId;

type Claim = { key: string | undefined; input: unknown };

/**
 * Acts once on a form that was sent twice: the second one waits for the first and is answered with
 * its location. `work` gives the location to go to; its refusal frees the key, and so does an
 * exception. The same key with another input is another form: she went back and changed it.
 */
export const doOnce = <C extends Visit, R extends string>(
	ctx: C,
	{ key, input }: Claim,
	work: (tx: C) => Promise<Result<string, R>>,
): Promise<Result<string, R>> =>
	inTransaction(ctx, async (tx) => {
		if (!key) return work(tx);
		const hash = createHash('sha256')
			.update(`${key}\n${json(input)}`)
			.digest('hex');
		const first = await claim(tx, hash);
		if (!first) return ok(await locationOf(tx, hash));
		const result = await work(tx);
		await settle(tx, hash, result);
		return result;
	});

async function claim(tx: Visit, request_hash: string) {
	const { numInsertedOrUpdatedRows } = await tx.db
		.insertInto('platform.once')
		.values({ actor_id: tx.actor.id, request_hash, location: null, claimed_at: tx.now })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

async function locationOf(tx: Visit, hash: string) {
	const { location } = await tx.db
		.selectFrom('platform.once')
		.select('location')
		.where('actor_id', '=', tx.actor.id)
		.where('request_hash', '=', hash)
		.executeTakeFirstOrThrow();
	return location ?? '/';
}

async function settle(tx: Visit, hash: string, result: Result<string, string>) {
	const { id } = tx.actor;
	if (result.ok)
		await tx.db
			.updateTable('platform.once')
			.set({ location: result.value })
			.where('actor_id', '=', id)
			.where('request_hash', '=', hash)
			.execute();
	else
		await tx.db
			.deleteFrom('platform.once')
			.where('actor_id', '=', id)
			.where('request_hash', '=', hash)
			.execute();
}
