import { Hono } from 'hono';
import { expect } from 'vitest';
import { contextIn, db, test } from '#tests/database.ts';
import { actingAs } from '#tests/factories.ts';
import type { Ctx } from './context.ts';
import { idempotent, type ApiEnv } from './idempotency.ts';

/** An API of one operation that counts how often it acts, and what it is told to answer. */
function anApi(ctx: Ctx, answers: (number | Error)[] = []) {
	let acts = 0;
	const api = new Hono<ApiEnv>();
	api.onError((_, c) => c.json({ reason: 'thrown' }, 500));
	api.use(async (c, next) => {
		c.set('ctx', ctx);
		await next();
	});
	api.post('/orders', idempotent, (c) => {
		const answer = answers[acts++] ?? 201;
		if (answer instanceof Error) throw answer;
		return c.json({ act: acts }, answer as 201);
	});
	const post = async (key: string | undefined, body = '{}') => {
		const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
		const response = await api.request('/orders', { method: 'POST', headers, body });
		return { status: response.status, body: await response.json() };
	};
	return { post, acts: () => acts };
}

test('of five at the same moment one acts, and the others wait for its answer', async () => {
	const { post, acts } = anApi(await contextIn(db));
	const answers = await Promise.all(Array.from({ length: 5 }, () => post('a')));
	expect(acts()).toBe(1);
	expect(answers).toEqual(answers.map(() => ({ status: 201, body: { act: 1 } })));
});

test('a refusal is an answer too', async () => {
	const { post, acts } = anApi(await contextIn(db), [409]);
	expect([await post('a'), await post('a')].map(({ status }) => status)).toEqual([409, 409]);
	expect(acts()).toBe(1);
});

test.each([
	['an exception', new Error('the power went')],
	['a failure', 503],
])('%s frees the key', async (_, failure) => {
	const { post } = anApi(await contextIn(db), [failure]);
	expect((await post('a')).status).toBeGreaterThanOrEqual(500);
	expect(await post('a')).toEqual({ status: 201, body: { act: 2 } });
	expect(await post('a')).toEqual({ status: 201, body: { act: 2 } });
});

test('while the first fails, one of those who wait acts in its place', async () => {
	const { post, acts } = anApi(await contextIn(db), [new Error('the power went')]);
	const answers = await Promise.all(Array.from({ length: 4 }, () => post('a')));
	expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 500]);
	expect(acts()).toBe(2);
});

test('a key with another body is refused', async () => {
	const { post } = anApi(await contextIn(db));
	await post('a', '{"pieces":1}');
	expect(await post('a', '{"pieces":2}')).toMatchObject({
		status: 422,
		body: { reason: 'idempotency_key_reused' },
	});
});

test('a key belongs to one person of one school', async () => {
	const ctx = await contextIn(db);
	const [hers, his] = [actingAs(ctx, crypto.randomUUID()), actingAs(ctx, crypto.randomUUID())];
	const elsewhere = { ...hers, school: (await contextIn(db)).school };
	for (const each of [hers, his, elsewhere]) {
		const { post, acts } = anApi(each);
		await post('a');
		expect(acts()).toBe(1);
	}
});

test('without a key it acts each time; an endless key is refused', async () => {
	const { post, acts } = anApi(await contextIn(db));
	await post(undefined);
	await post(undefined);
	expect((await post('x'.repeat(201))).status).toBe(400);
	expect(acts()).toBe(2);
});
