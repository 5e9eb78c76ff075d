import { expect } from 'vitest';
import { ok, refuse } from '#platform/result.ts';
import { contextIn, db, test } from '#tests/database.ts';
import { doOnce, newOnceKey } from './once.ts';

const input = { text: 'سلام' };

test('a form sent five times at the same moment acts once, and all go to its place', async () => {
	const ctx = await contextIn(db);
	const key = newOnceKey();
	let acts = 0;
	const send = () => doOnce(ctx, { key, input }, async () => ok(`/message/${++acts}`));

	const answers = await Promise.all(Array.from({ length: 5 }, send));

	expect(acts).toBe(1);
	expect(answers).toEqual(answers.map(() => ok('/message/1')));
});

test('a refused form may be sent again', async ({ ctx }) => {
	const key = newOnceKey();
	expect(await doOnce(ctx, { key, input }, async () => refuse('sold_out'))).toEqual(
		refuse('sold_out'),
	);
	expect(await doOnce(ctx, { key, input }, async () => ok('/done'))).toEqual(ok('/done'));
});

test('a form that failed may be sent again', async () => {
	const ctx = await contextIn(db);
	const key = newOnceKey();
	const fail = () => Promise.reject(new Error('the power went'));
	await expect(doOnce(ctx, { key, input }, fail)).rejects.toThrow('the power went');
	expect(await doOnce(ctx, { key, input }, async () => ok('/done'))).toEqual(ok('/done'));
});

test('the same key with another input is another form', async ({ ctx }) => {
	const key = newOnceKey();
	const send = (text: string) => doOnce(ctx, { key, input: { text } }, async () => ok(`/${text}`));
	expect([await send('a'), await send('b'), await send('a')]).toEqual([
		ok('/a'),
		ok('/b'),
		ok('/a'),
	]);
});

test('a key belongs to the person who sent it', async ({ ctx }) => {
	const key = newOnceKey();
	const other = { ...ctx, actor: { id: crypto.randomUUID(), roles: [] } };
	await doOnce(ctx, { key, input }, async () => ok('/hers'));
	expect(await doOnce(other, { key, input }, async () => ok('/his'))).toEqual(ok('/his'));
});

test('without a key a form acts each time', async ({ ctx }) => {
	let acts = 0;
	const send = () => doOnce(ctx, { key: undefined, input }, async () => ok(`/${++acts}`));
	expect([await send(), await send()]).toEqual([ok('/1'), ok('/2')]);
});
