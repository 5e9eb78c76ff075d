import { expect } from 'vitest';
import { createPerson, findSession, openSession } from '#modules/identity/index.server.ts';
import {
	addMember,
	changeAboutMe,
	getMembers,
	listConsents,
	rolesOf,
	setConsent,
	whoConsents,
} from '#modules/school/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { eraseMyData, exportMyData } from '../src/personal-data.ts';
import { test } from './database.ts';
import { actingAs, aMember, aSchool } from './factories.ts';

async function fatima(ctx: Ctx) {
	const who = { name: 'فاطمة الزهراء', phone: '+212612345678' };
	const personId = await createPerson(ctx, who);
	await addMember(ctx, { ...who, personId, role: 'learner' });
	return actingAs(ctx, personId, 'learner');
}

const eventsOf = async (ctx: Ctx) =>
	(
		await inSchool(ctx)
			.selectFrom('platform.event')
			.select('name')
			.where('name', '!=', 'school.member_joined')
			.orderBy('id')
			.execute()
	).map(({ name }) => name);

test('a consent is given and taken back, and each change is told once', async ({ ctx }) => {
	const me = await fatima(ctx);
	const purpose = 'makers_directory';
	for (const agrees of [true, true, false, false, true]) await setConsent(me, { purpose, agrees });
	expect(await listConsents(me)).toEqual([purpose]);
	const other = await aMember(ctx, 'learner');
	expect(await whoConsents(ctx, purpose, [me.actor.id, other.actor.id])).toEqual(
		new Set([me.actor.id]),
	);
	expect(await eventsOf(ctx)).toEqual([
		'school.consent_given',
		'school.consent_withdrawn',
		'school.consent_given',
	]);
});

test('what she says about herself may be unsaid again', async ({ ctx }) => {
	const me = await fatima(ctx);
	await changeAboutMe(me, { sex: 'woman', birthYear: 1990, setting: 'rural' });
	await changeAboutMe(me, { sex: 'woman' });
	expect(await getMembers(ctx, [me.actor.id])).toMatchObject([
		{ sex: 'woman', birthYear: null, setting: null },
	]);
	expect(await changeAboutMe(me, { craftId: 'none' })).toEqual({
		ok: false,
		reason: 'craft_unknown',
	});
});

test('she gets all that is known of her, and no secret', async ({ ctx }) => {
	const me = await fatima(ctx);
	const token = await openSession(me, { personId: me.actor.id });
	await setConsent(me, { purpose: 'share_story', agrees: true });
	const data = await exportMyData(me);
	expect(data).toMatchObject({
		identity: { person: { name: 'فاطمة الزهراء', phone: '+212612345678' }, sessions: [{}] },
		schools: [
			{
				slug: ctx.school.slug,
				school: { roles: ['learner'], consents: [{ purpose: 'share_story' }] },
			},
		],
	});
	expect(JSON.stringify(data)).not.toContain(token);
	expect(JSON.stringify(data)).not.toContain('hash');
});

test('erased, she is nobody in each of her schools, and her row stays', async ({ ctx }) => {
	const me = await fatima(ctx);
	const second = { ...ctx, school: await aSchool(ctx.db) };
	await addMember(second, { personId: me.actor.id, name: 'فاطمة', role: 'trainer' });
	const token = await openSession(me, { personId: me.actor.id });
	await setConsent(me, { purpose: 'share_story', agrees: true });
	expect(await eraseMyData(me)).toMatchObject({ ok: true });

	expect(await findSession(ctx.db, token, ctx.now)).toBeUndefined();
	for (const where of [ctx, second]) {
		expect(await getMembers(where, [me.actor.id])).toMatchObject([
			{ name: '—', phone: null, sex: null, leftAt: ctx.now },
		]);
		expect(await rolesOf(where, me.actor.id)).toEqual([]);
		expect(await eventsOf(where)).toContain('identity.person_erased');
	}
	const rows = await ctx.db
		.selectFrom('identity.person')
		.selectAll()
		.where('id', '=', me.actor.id)
		.execute();
	expect(rows).toMatchObject([{ name: '—', phone: null, erased_at: ctx.now }]);
});

test('the last coordinator stays whole until somebody else coordinates', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator', 'نادية');
	expect(await eraseMyData(coordinator)).toEqual({ ok: false, reason: 'last_coordinator' });
	expect(await getMembers(ctx, [coordinator.actor.id])).toMatchObject([{ name: 'نادية' }]);
	await aMember(ctx, 'coordinator');
	expect(await eraseMyData(coordinator)).toMatchObject({ ok: true });
});

test('a stranger has nothing to export or erase', async ({ ctx }) => {
	await expect(exportMyData(ctx)).rejects.toMatchObject({ status: 403 });
	await expect(eraseMyData(ctx)).rejects.toMatchObject({ status: 403 });
});
