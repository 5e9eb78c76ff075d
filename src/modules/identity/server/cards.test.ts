import { expect } from 'vitest';
import { test } from '#tests/database.ts';
import { aPerson, aSchool } from '#tests/factories.ts';
import { issueCard, listCards, revokeCards } from './cards.ts';
import { findSession } from './find-session.ts';
import { findCard, signInByCard } from './sign-in-by-card.ts';

test('a card signs in again and again, in the school that gave it', async ({ ctx }) => {
	const personId = await aPerson(ctx.db, 'فاطمة');
	const secret = await issueCard(ctx, { personId, schoolId: ctx.school.id });
	expect(secret.length).toBeGreaterThanOrEqual(22); // 128 bits
	expect(await findCard(ctx, secret)).toMatchObject({ name: 'فاطمة' });
	for (const time of ['first', 'second']) {
		const signedIn = await signInByCard(ctx, secret);
		if (!signedIn.ok) throw new Error(time);
		expect(await findSession(ctx.db, signedIn.value.token, ctx.now)).toMatchObject({
			personId,
			schoolId: ctx.school.id,
		});
	}
});

test('the secret is not in the database', async ({ ctx }) => {
	const holder = { personId: await aPerson(ctx.db), schoolId: ctx.school.id };
	const secret = await issueCard(ctx, holder);
	const row = await ctx.db.selectFrom('identity.card').selectAll().execute();
	expect(JSON.stringify(row)).not.toContain(secret);
});

test('a stopped or forged card signs nobody in; another school’s stays', async ({ ctx }) => {
	const personId = await aPerson(ctx.db);
	const here = { personId, schoolId: ctx.school.id };
	const there = { personId, schoolId: (await aSchool(ctx.db)).id };
	const lost = [await issueCard(ctx, here), await issueCard(ctx, here)];
	const kept = await issueCard(ctx, there);
	await revokeCards(ctx, here);
	for (const secret of [...lost, 'forged'])
		expect(await signInByCard(ctx, secret)).toEqual({ ok: false, reason: 'card_stopped' });
	expect(await listCards(ctx, here)).toEqual([]);
	expect(await signInByCard(ctx, kept)).toMatchObject({ ok: true });
});
