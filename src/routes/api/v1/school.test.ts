import { expect } from 'vitest';
import { ask } from '#tests/api.ts';
import { test } from '#tests/database.ts';
import { aMember } from '#tests/factories.ts';

test('a coordinator’s system enrols and lists', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator', 'نادية');
	const body = { name: 'فاطمة', phone: '0612345678', role: 'learner' };
	const first = await ask(coordinator, 'POST /members', { body });
	expect(first).toMatchObject({ status: 201, body: { created: true } });
	expect(await ask(coordinator, 'POST /members', { body })).toMatchObject({
		body: { created: false },
	});
	expect((await ask(coordinator, 'GET /members?role=learner')).body).toEqual({
		members: [
			{ id: first.body.memberId, name: 'فاطمة', phone: '+212612345678', roles: ['learner'] },
		],
	});
});

test('a bad line has its reason; a learner has no list', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator');
	const body = { name: 'فاطمة', phone: '0612', role: 'learner' };
	expect(await ask(coordinator, 'POST /members', { body })).toEqual({
		status: 409,
		body: { reason: 'phone_short' },
	});
	const learner = await aMember(ctx, 'learner');
	expect((await ask(learner, 'GET /members')).status).toBe(403);
	expect((await ask(learner, 'POST /members', { body })).status).toBe(403);
});
