import { expect } from 'vitest';
import { db, test } from '#tests/database.ts';
import { aMember, aSchool } from '#tests/factories.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { getMembers, memberName } from './get-members.ts';
import { registerMember } from './register-member.ts';

const fatima = { name: 'فاطمة الزهراء', phone: '٠٦١٢٣٤٥٦٧٨', role: 'learner' } as const;

test('the same name with the same phone is one person, however it is typed', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator');
	const first = await registerMember(coordinator, fatima);
	const again = await registerMember(coordinator, {
		...fatima,
		name: ' فَاطِمَه  الزهراء ',
		phone: '+212 612 345 678',
	});
	if (!first.ok || !again.ok) throw new Error('refused');
	expect(first.value.created).toBe(true);
	expect(again.value).toEqual({ memberId: first.value.memberId, created: false });
	expect(await getMembers(coordinator, [first.value.memberId])).toMatchObject([
		{ name: 'فاطمة الزهراء', phone: '+212612345678', leftAt: null },
	]);
});

test('a phone is shared: another name is another person', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator');
	await registerMember(coordinator, fatima);
	const sister = await registerMember(coordinator, { ...fatima, name: 'خديجة' });
	expect(sister).toMatchObject({ ok: true, value: { created: true } });
});

test('the same person in another school is somebody that this school cannot reach', async ({
	ctx,
}) => {
	const here = await aMember(ctx, 'coordinator');
	const there = await aMember({ ...ctx, school: await aSchool(ctx.db) }, 'coordinator');
	const first = await registerMember(here, fatima);
	const second = await registerMember(there, fatima);
	if (!first.ok || !second.ok) throw new Error('refused');
	expect(second.value.created).toBe(true);
	expect(await getMembers(there, [first.value.memberId])).toEqual([]);
	await expect(memberName(there, first.value.memberId)).rejects.toMatchObject({ status: 404 });
});

test('joining is told once for each role', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator');
	await registerMember(coordinator, { ...fatima, sex: 'woman', birthYear: 1990 });
	await registerMember(coordinator, fatima);
	const events = await inSchool(ctx)
		.selectFrom('platform.event')
		.select('payload')
		.where('name', '=', 'school.member_joined')
		.execute();
	expect(events.map(({ payload }) => payload)).toMatchObject([
		{ role: 'coordinator' },
		{ role: 'learner', sex: 'woman', birthYear: 1990, craftId: null },
	]);
});

test.each([
	[{ phone: '06123' }, 'phone_short'],
	[{ phone: 'abc' }, 'phone_letters'],
	[{ craftId: 'unknown' }, 'craft_unknown'],
	[{ regionCode: 'MA-99' }, 'region_unknown'],
])('%j is refused: %s', async (wrong, reason) => {
	await db.transaction().execute(async (tx) => {
		const school = await aSchool(tx);
		const ctx = {
			db: tx,
			school,
			now: new Date(),
			locale: 'ar',
			actor: { id: '', roles: ['coordinator'] },
		} as const;
		expect(await registerMember(ctx, { ...fatima, ...wrong })).toEqual({ ok: false, reason });
	});
});

test('a learner and a trainer enrol nobody', async ({ ctx }) => {
	for (const role of ['learner', 'trainer'] as const)
		await expect(registerMember(await aMember(ctx, role), fatima)).rejects.toMatchObject({
			status: 403,
		});
});

test('a double tap enrols once', async () => {
	const school = await aSchool(db);
	const coordinator = await aMember(
		{ db, school, now: new Date(), locale: 'ar', actor: { id: '', roles: [] } },
		'coordinator',
	);
	const results = await Promise.all([1, 2, 3, 4].map(() => registerMember(coordinator, fatima)));
	expect(new Set(results.map((result) => result.ok && result.value.memberId)).size).toBe(1);
});
