import { expect } from 'vitest';
import { findSession } from '#modules/identity/index.server.ts';
import { nobody } from '#platform/actor.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { test } from '#tests/database.ts';
import { actingAs, aMember, aPerson } from '#tests/factories.ts';
import { acceptInvitation, findInvitation } from './accept-invitation.ts';
import { findSchool } from './find-school.ts';
import { invite } from './invite.ts';
import { openSchool } from './open-school.ts';
import { rolesOf } from './roles-of.ts';
import { signUp } from './sign-up.ts';
import { startInstallation } from './start-installation.ts';

const names = { nameAr: 'مدرسة', nameFr: 'École', nameEn: 'School', town: 'تمارة' };
const taznakht = { ...names, slug: 'taznakht', regionCode: 'MA-04' };
const first = { ...taznakht, coordinator: 'نادية', phone: '0612345678' };

test('an operator opens a school and coordinates it', async ({ ctx }) => {
	const operator = actingAs(ctx, await aPerson(ctx.db), 'operator');
	const opened = await openSchool(operator, taznakht);
	if (!opened.ok) throw new Error(opened.reason);
	const school = await findSchool(ctx.db, 'taznakht');
	expect(await rolesOf({ ...ctx, school }, operator.actor.id)).toEqual(['coordinator']);
	const events = inSchool({ ...ctx, school })
		.selectFrom('platform.event')
		.select('name');
	expect((await events.execute()).map(({ name }) => name)).toEqual([
		'school.school_opened',
		'school.member_joined',
	]);
	expect(await openSchool(operator, taznakht)).toEqual({ ok: false, reason: 'slug_taken' });
});

test('an address of ours is taken by no school', async ({ ctx }) => {
	const operator = actingAs(ctx, await aPerson(ctx.db), 'operator');
	for (const slug of ['market', 'learn', 'sign-in'])
		expect(await openSchool(operator, { ...taznakht, slug })).toMatchObject({
			reason: 'slug_reserved',
		});
	expect(await openSchool(operator, { ...taznakht, regionCode: 'FR-75' })).toMatchObject({
		reason: 'region_unknown',
	});
});

test('nobody else opens a school', async ({ ctx }) => {
	for (const role of ['learner', 'trainer', 'coordinator'] as const)
		await expect(openSchool(await aMember(ctx, role), taznakht)).rejects.toMatchObject({
			status: 403,
		});
});

test('the first page serves a fresh installation only', async ({ ctx }) => {
	expect(await startInstallation(ctx, first)).toEqual({ ok: false, reason: 'already_started' });
});

const tokenIn = (link: string) => link.split('/').at(-1) ?? '';

test('an invitation makes a stranger a trainer, once', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator');
	const invited = await invite(coordinator, { role: 'trainer', contact: '0612345678' });
	if (!invited.ok) throw new Error(invited.reason);
	const token = tokenIn(invited.value.link);
	const stranger = { ...ctx, actor: nobody };
	expect(await acceptInvitation(stranger, { token, name: '' })).toMatchObject({
		reason: 'name_missing',
	});
	const accepted = await acceptInvitation(stranger, { token, name: 'خديجة' });
	if (!accepted.ok || !accepted.value.session) throw new Error('refused');
	const session = await findSession(ctx.db, accepted.value.session, ctx.now);
	expect(session).toMatchObject({ name: 'خديجة', schoolId: ctx.school.id });
	expect(await rolesOf(ctx, session?.personId ?? '')).toEqual(['trainer']);
	expect(await acceptInvitation(stranger, { token, name: 'أخرى' })).toMatchObject({
		reason: 'invitation_ended',
	});
});

test('who is signed in joins as herself; after fourteen days nobody does', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator');
	const invited = await invite(coordinator, { role: 'coordinator', contact: 'nadia@example.ma' });
	if (!invited.ok) throw new Error(invited.reason);
	const token = tokenIn(invited.value.link);
	const late = { ...ctx, now: new Date(ctx.now.getTime() + 14 * 86_400_000) };
	expect(await findInvitation(late, token)).toBeUndefined();
	const me = actingAs(ctx, await aPerson(ctx.db));
	expect(await acceptInvitation(me, { token, name: '' })).toEqual({ ok: true, value: {} });
	expect(await rolesOf(ctx, me.actor.id)).toEqual(['coordinator']);
});

test('only coordinators invite, and only to an address that may exist', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator');
	for (const [contact, reason] of [
		['nadia@', 'email_wrong'],
		['06123', 'phone_short'],
	] as const)
		expect(await invite(coordinator, { role: 'trainer', contact })).toEqual({ ok: false, reason });
	await expect(
		invite(await aMember(ctx, 'trainer'), { role: 'trainer', contact: '0612345678' }),
	).rejects.toMatchObject({ status: 403 });
});

test('signing up needs the proof of a phone', async ({ ctx }) => {
	expect(await signUp(ctx, { proof: 'guessed', name: 'فاطمة' })).toEqual({
		ok: false,
		reason: 'proof_ended',
	});
});
