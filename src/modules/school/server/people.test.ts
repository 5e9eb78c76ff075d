import { expect } from 'vitest';
import { findSession, signInByCard } from '#modules/identity/index.server.ts';
import { test } from '#tests/database.ts';
import { aMember, aSchool } from '#tests/factories.ts';
import { newId } from '#platform/server/id.ts';
import { addMember } from './add-member.ts';
import { getPerson } from '#modules/identity/index.server.ts';
import { changeRoles } from './change-roles.ts';
import { correctMember } from './correct-member.ts';
import { getMember } from './get-member.ts';
import { giveCard, stopCards } from './give-card.ts';
import { listMembers } from './list-members.ts';
import { registerMember } from './register-member.ts';
import { removeMember } from './remove-member.ts';
import { rolesOf } from './roles-of.ts';

test('the list goes on page after page, each person once', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator', 'آمنة');
	for (let n = 0; n < 60; n += 1)
		await addMember(ctx, { personId: newId(), name: `متعلم ${n % 7}`, role: 'learner' });
	const first = await listMembers(coordinator, {});
	const second = await listMembers(coordinator, { after: first.next });
	const ids = [...first.members, ...second.members].map(({ id }) => id);
	expect(first.members).toHaveLength(50);
	expect(new Set(ids).size).toBe(61);
	expect(second.next).toBeUndefined();
});

test('a name is found however it is spelt, a phone by its digits', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator', 'آمنة');
	await registerMember(coordinator, {
		name: 'فاطمة الزهراء',
		phone: '0612345678',
		role: 'learner',
	});
	await registerMember(coordinator, { name: '100% صوف', role: 'learner' });
	const names = async (search: string) =>
		(await listMembers(coordinator, { search })).members.map(({ name }) => name);
	expect(await names('فَاطِمه')).toEqual(['فاطمة الزهراء']);
	expect(await names('الزهراء فاطمة')).toEqual(['فاطمة الزهراء']);
	expect(await names('0612345678')).toEqual(['فاطمة الزهراء']);
	expect(await names('%')).toEqual(['100% صوف']);
	expect(await names('nobody')).toEqual([]);
});

test('a trainer sees the names of learners and nothing else; a learner nobody', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator', 'آمنة');
	const trainer = await aMember(ctx, 'trainer', 'خديجة');
	await registerMember(coordinator, { name: 'فاطمة', phone: '0612345678', role: 'learner' });
	const { members } = await listMembers(trainer, { role: 'coordinator' });
	expect(members).toMatchObject([{ name: 'فاطمة', phone: null, roles: ['learner'] }]);
	expect((await listMembers(trainer, { search: '612345678' })).members).toEqual([]);
	const learner = await aMember(ctx, 'learner');
	await expect(listMembers(learner, {})).rejects.toMatchObject({ status: 403 });
});

test('a member of another school is not found, whatever is asked', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator');
	const there = await aMember({ ...ctx, school: await aSchool(ctx.db) }, 'learner');
	const { id } = there.actor;
	for (const asked of [
		() => getMember(coordinator, id),
		() => changeRoles(coordinator, { memberId: id, roles: ['trainer'] }),
		() => removeMember(coordinator, id),
		() => giveCard(coordinator, id),
		() => stopCards(coordinator, id),
	])
		await expect(asked()).rejects.toMatchObject({ status: 404 });
	expect(await rolesOf(there, id)).toEqual(['learner']);
});

test('only coordinators change people', async ({ ctx }) => {
	const learner = await aMember(ctx, 'learner');
	const { id } = learner.actor;
	for (const other of [learner, await aMember(ctx, 'trainer')])
		for (const asked of [
			() => getMember(other, id),
			() => changeRoles(other, { memberId: id, roles: ['coordinator'] }),
			() => removeMember(other, id),
			() => giveCard(other, id),
			() => stopCards(other, id),
		])
			await expect(asked()).rejects.toMatchObject({ status: 403 });
});

test('roles are given and taken, and the last coordinator stays', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator');
	const { id } = (await aMember(ctx, 'learner')).actor;
	expect(await changeRoles(coordinator, { memberId: id, roles: [] })).toMatchObject({
		reason: 'no_role',
	});
	const own = coordinator.actor.id;
	expect(await changeRoles(coordinator, { memberId: own, roles: ['trainer'] })).toMatchObject({
		reason: 'last_coordinator',
	});
	expect(await removeMember(coordinator, own)).toMatchObject({ reason: 'last_coordinator' });
	await changeRoles(coordinator, { memberId: id, roles: ['trainer', 'coordinator'] });
	expect((await rolesOf(ctx, id)).sort()).toEqual(['coordinator', 'trainer']);
	expect(await removeMember(coordinator, own)).toMatchObject({ ok: true });
	expect(await rolesOf(ctx, own)).toEqual([]);
});

test('who left has no role and no card, and may come back', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator', 'آمنة');
	const fatima = { name: 'فاطمة', phone: '0612345678', role: 'learner' } as const;
	const joined = await registerMember(coordinator, fatima);
	if (!joined.ok) throw new Error(joined.reason);
	const { memberId } = joined.value;
	const card = await giveCard(coordinator, memberId);
	await removeMember(coordinator, memberId);
	expect(card.ok && (await signInByCard(ctx, card.value.secret))).toMatchObject({ ok: false });
	expect((await listMembers(coordinator, { search: 'فاطمة' })).members).toEqual([]);
	expect(await giveCard(coordinator, memberId)).toMatchObject({ reason: 'card_left' });

	const back = await registerMember(coordinator, fatima);
	expect(back).toEqual({ ok: true, value: { memberId, created: false } });
	expect(await rolesOf(ctx, memberId)).toEqual(['learner']);
});

test('a card opens nothing beyond this school: none for staff or for who is elsewhere too', async ({
	ctx,
}) => {
	const coordinator = await aMember(ctx, 'coordinator');
	const learner = await aMember(ctx, 'learner');
	const card = await giveCard(coordinator, learner.actor.id);
	const signedIn = card.ok && (await signInByCard(ctx, card.value.secret));
	if (!signedIn || !signedIn.ok) throw new Error('refused');
	expect(await findSession(ctx.db, signedIn.value.token, ctx.now)).toMatchObject({
		personId: learner.actor.id,
	});
	expect(await giveCard(coordinator, coordinator.actor.id)).toMatchObject({ reason: 'card_staff' });
	await addMember(
		{ ...ctx, school: await aSchool(ctx.db) },
		{ personId: learner.actor.id, name: 'فاطمة', role: 'learner' },
	);
	expect(await giveCard(coordinator, learner.actor.id)).toMatchObject({ reason: 'card_elsewhere' });
});

test('a phone is mended for one’s own people only, and it is the phone that signs in', async ({
	ctx,
}) => {
	const coordinator = await aMember(ctx, 'coordinator');
	const { id } = (await aMember(ctx, 'learner', 'فاطمه')).actor;
	const right = { name: 'فاطمة', phone: '0612345678', sex: 'woman' } as const;
	expect(await correctMember(coordinator, id, { ...right, phone: '061234' })).toMatchObject({
		reason: 'phone_short',
	});
	expect(await correctMember(coordinator, id, right)).toMatchObject({ ok: true });
	expect(await getPerson(ctx, id)).toMatchObject({ name: 'فاطمة', phone: '+212612345678' });
	expect((await listMembers(coordinator, { search: '0612345678' })).members).toHaveLength(1);

	const second = { ...ctx, school: await aSchool(ctx.db) };
	await addMember(second, { personId: id, name: 'فاطمة', role: 'learner' });
	const stolen = { ...right, phone: '0699999999' };
	expect(await correctMember(coordinator, id, stolen)).toMatchObject({
		reason: 'contact_elsewhere',
	});
	expect(await correctMember(coordinator, id, { ...right, sex: undefined })).toMatchObject({
		ok: true,
	});
	const trainer = await aMember(ctx, 'trainer');
	await expect(correctMember(trainer, id, right)).rejects.toMatchObject({ status: 403 });
});
