import { expect } from 'vitest';
import { Forbidden, NotFound } from '#platform/errors.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { contextIn, db, test } from '#tests/database.ts';
import { actingAs, aMember, aSchool } from '#tests/factories.ts';
import { aCohort, aLearnerIn, aProgramme } from '#tests/factories/learning.ts';
import {
	acceptRequest,
	askForSeat,
	cohortProgress,
	enrolPerson,
	getCohort,
	listJoinRequests,
	listShares,
	withdraw,
} from '../index.server.ts';

type Context = Parameters<typeof actingAs>[0];
const staff = (ctx: Context) => actingAs(ctx, ctx.actor.id, 'coordinator');
const fatima = { name: 'فاطمة أيت علي', phone: '0612345678' };
const someCohort = async (ctx: Context, seats?: number) =>
	aCohort(ctx, (await aProgramme(ctx)).id, seats);
const countMembers = async (ctx: Context) =>
	(await inSchool(ctx).selectFrom('school.member').select('id').execute()).length;

test('a name and a phone give a member and a seat; the same again is her', async ({ ctx }) => {
	const cohortId = await someCohort(ctx);
	const first = await enrolPerson(staff(ctx), { cohortId, ...fatima, sex: 'woman' });
	const again = await enrolPerson(staff(ctx), { cohortId, ...fatima, phone: '+212612345678' });
	if (!first.ok || !again.ok) throw new Error('refused');
	expect(first.value.fresh).toBe(true);
	expect(again.value).toEqual({ memberId: first.value.memberId, fresh: false });
	expect((await cohortProgress(staff(ctx), cohortId)).learners).toHaveLength(1);
});

test('a wrong phone leaves no member behind', async ({ ctx }) => {
	const cohortId = await someCohort(ctx);
	const before = await countMembers(ctx);
	expect(await enrolPerson(staff(ctx), { cohortId, ...fatima, phone: '06123' })).toEqual({
		ok: false,
		reason: 'phone_short',
	});
	expect(await countMembers(ctx)).toBe(before);
});

test('a full cohort leaves no member behind, and still knows who sits in it', async ({ ctx }) => {
	const cohortId = await someCohort(ctx, 1);
	await enrolPerson(staff(ctx), { cohortId, ...fatima });
	const before = await countMembers(ctx);
	const other = { cohortId, name: 'نادية' };
	expect(await enrolPerson(staff(ctx), other)).toEqual({ ok: false, reason: 'cohort_full' });
	expect(await countMembers(ctx)).toBe(before);
	expect(await enrolPerson(staff(ctx), { cohortId, ...fatima })).toMatchObject({
		ok: true,
		value: { fresh: false },
	});
});

test('ten people typed at the same moment for the last two seats: two sit', async () => {
	const ctx = await contextIn(db);
	const cohortId = await someCohort(ctx, 2);
	const results = await Promise.all(
		Array.from({ length: 10 }, (_, n) => enrolPerson(staff(ctx), { cohortId, name: `متعلّم ${n}` })),
	);
	expect(results.filter(({ ok }) => ok)).toHaveLength(2);
	expect((await getCohort(staff(ctx), cohortId)).taken).toBe(2);
});

test('a form sent four times at once gives one person one seat', async () => {
	const ctx = await contextIn(db);
	const cohortId = await someCohort(ctx);
	const results = await Promise.all(
		[1, 2, 3, 4].map(() => enrolPerson(staff(ctx), { cohortId, ...fatima })),
	);
	expect(new Set(results.map((result) => result.ok && result.value.memberId)).size).toBe(1);
	expect((await getCohort(staff(ctx), cohortId)).taken).toBe(1);
});

test('learners and trainers enrol nobody, and another school has no such cohort', async ({
	ctx,
}) => {
	const cohortId = await someCohort(ctx);
	for (const role of ['learner', 'trainer'] as const)
		await expect(enrolPerson(await aMember(ctx, role), { cohortId, ...fatima })).rejects.toThrow(
			Forbidden,
		);
	const elsewhere = { ...ctx, school: await aSchool(ctx.db) };
	await expect(enrolPerson(staff(elsewhere), { cohortId, ...fatima })).rejects.toThrow(NotFound);
	expect(await listShares(staff(elsewhere))).toEqual(new Map());
	await expect(listShares(await aMember(ctx))).rejects.toThrow(Forbidden);
});

test('the share of a cohort is of all lessons of those who sit in it', async ({ ctx }) => {
	const programme = await aProgramme(ctx, { lessons: 4 });
	const cohortId = await aCohort(ctx, programme.id);
	expect(await listShares(staff(ctx))).toEqual(new Map());
	const [first, gone] = [await aLearnerIn(ctx, cohortId), await aLearnerIn(ctx, cohortId)];
	await aLearnerIn(ctx, cohortId);
	for (const [index, lesson_id] of programme.lessonIds.slice(0, 3).entries())
		await inSchool(ctx)
			.insertInto('learning.progress', {
				learner_id: first.actor.id,
				lesson_id,
				version: 1,
				furthest_step: 2,
				started_at: ctx.now,
				completed_at: index < 2 ? ctx.now : null,
				seen_at: ctx.now,
			})
			.execute();
	await withdraw(staff(ctx), { cohortId, memberId: gone.actor.id });
	expect(await listShares(staff(ctx))).toEqual(new Map([[cohortId, 2 / 8]]));
});

test('a request waits while the cohort is full, and only for its programme', async ({ ctx }) => {
	const programme = await aProgramme(ctx);
	const cohortId = await aCohort(ctx, programme.id, 1);
	await enrolPerson(staff(ctx), { cohortId, ...fatima });
	const asking = await aMember({ ...ctx, school: await aSchool(ctx.db) });
	await askForSeat({ ...asking, school: ctx.school }, programme.id);
	const [request] = await listJoinRequests(staff(ctx), programme.id);
	const requestId = request?.id ?? '';
	const before = await countMembers(ctx);

	expect(await acceptRequest(staff(ctx), { requestId, cohortId })).toEqual({
		ok: false,
		reason: 'cohort_full',
	});
	const other = { requestId, cohortId: await someCohort(ctx) };
	expect(await acceptRequest(staff(ctx), other)).toEqual({ ok: false, reason: 'other_programme' });
	// The other programme brought its trainer.
	expect(await countMembers(ctx)).toBe(before + 1);
	expect(await listJoinRequests(staff(ctx), programme.id)).toHaveLength(1);
});
