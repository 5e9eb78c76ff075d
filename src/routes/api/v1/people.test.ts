import { expect } from 'vitest';
import type { Ctx } from '#platform/server/context.ts';
import { test } from '#tests/database.ts';
import { aMember } from '#tests/factories.ts';
import { api } from './api.ts';

async function ask(ctx: Ctx, init: RequestInit = {}, query = '') {
	const path = `/api/v1/schools/${ctx.school.slug}/members${query}`;
	const response = await api.request(path, init, { enter: async () => ctx });
	return { status: response.status, body: await response.json() };
}

const post = (ctx: Ctx, body: unknown, key = 'one') =>
	ask(ctx, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'idempotency-key': key },
		body: JSON.stringify(body),
	});

test('a coordinator’s system enrols and lists', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator', 'نادية');
	const fatima = { name: 'فاطمة', phone: '0612345678', role: 'learner' };
	const first = await post(coordinator, fatima);
	expect(first).toMatchObject({ status: 200, body: { created: true } });
	expect(await post(coordinator, fatima)).toEqual(first);
	expect(await post(coordinator, fatima, 'two')).toMatchObject({ body: { created: false } });
	expect((await ask(coordinator, {}, '?role=learner')).body).toEqual({
		members: [
			{ id: first.body.memberId, name: 'فاطمة', phone: '+212612345678', roles: ['learner'] },
		],
		next: null,
	});
});

test('a bad line has its reason; a learner has no list', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator');
	const short = { name: 'فاطمة', phone: '0612', role: 'learner' };
	expect(await post(coordinator, short)).toEqual({ status: 422, body: { reason: 'phone_short' } });
	expect((await post(coordinator, { ...short, role: 'queen' })).status).toBe(400);
	const learner = await aMember(ctx, 'learner');
	expect((await ask(learner)).status).toBe(403);
	expect((await post(learner, short)).status).toBe(403);
});
