import { expect } from 'vitest';
import { Forbidden, NotFound } from '#platform/errors.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { contextIn, db, test } from '#tests/database.ts';
import { actingAs, aMember, aSchool } from '#tests/factories.ts';
import { aCohort, aLearnerIn, aProgramme } from '#tests/factories/learning.ts';
import {
	cohortProgress,
	createCohort,
	enrolMember,
	getCohort,
	isEnrolled,
	listCohorts,
	myEnrolments,
	withdraw,
} from '../index.server.ts';

const staff = (ctx: Parameters<typeof actingAs>[0]) => actingAs(ctx, ctx.actor.id, 'coordinator');

test('a cohort needs a published programme and a name of its own', async ({ ctx }) => {
	const draft = await aProgramme(ctx, { published: false });
	const programme = await aProgramme(ctx);
	const input = { name: 'الفوج 1', startsOn: '2026-02-01', endsOn: undefined, seats: 10 };

	expect(await createCohort(staff(ctx), { ...input, programmeId: draft.id })).toEqual({
		ok: false,
		reason: 'not_published',
	});
	expect((await createCohort(staff(ctx), { ...input, programmeId: programme.id })).ok).toBe(true);
	expect(await createCohort(staff(ctx), { ...input, programmeId: programme.id })).toEqual({
		ok: false,
		reason: 'cohort_name_taken',
	});
});

test('enrolling twice is once; withdrawing frees the seat; she can come back', async ({ ctx }) => {
	const programme = await aProgramme(ctx);
	const cohortId = await aCohort(ctx, programme.id, 1);
	const learner = await aLearnerIn(ctx, cohortId);
	const seat = { cohortId, memberId: learner.actor.id };

	expect(await enrolMember(staff(ctx), seat)).toMatchObject({ ok: true, value: { fresh: false } });
	const other = await aMember(ctx);
	const otherSeat = { cohortId, memberId: other.actor.id };
	expect(await enrolMember(staff(ctx), otherSeat)).toEqual({ ok: false, reason: 'cohort_full' });

	await withdraw(staff(ctx), seat);
	await withdraw(staff(ctx), seat);
	expect(await isEnrolled(ctx, programme.id, learner.actor.id)).toBe(false);
	expect(await enrolMember(staff(ctx), seat)).toMatchObject({ ok: true, value: { fresh: true } });
	expect(await isEnrolled(ctx, programme.id, learner.actor.id)).toBe(true);
	expect(await myEnrolments(learner)).toMatchObject([{ cohortId, programmeId: programme.id }]);

	const events = await inSchool(ctx)
		.selectFrom('platform.event')
		.select('name')
		.where('name', 'like', 'learning.%')
		.execute();
	expect(events).toEqual([
		{ name: 'learning.learner_enrolled' },
		{ name: 'learning.learner_enrolled' },
	]);
});

test('ten at the same moment for three seats: three sit', async () => {
	const ctx = await contextIn(db);
	const programme = await aProgramme(ctx);
	const cohortId = await aCohort(ctx, programme.id, 3);
	const members = await Promise.all(Array.from({ length: 10 }, () => aMember(ctx)));

	const results = await Promise.all(
		members.map(({ actor }) => enrolMember(staff(ctx), { cohortId, memberId: actor.id })),
	);

	expect(results.filter(({ ok }) => ok)).toHaveLength(3);
	expect((await getCohort(staff(ctx), cohortId)).taken).toBe(3);
});

test('progress counts every learner, also one who has not begun', async ({ ctx }) => {
	const programme = await aProgramme(ctx, { lessons: 3 });
	const cohortId = await aCohort(ctx, programme.id);
	const [first, second] = [await aLearnerIn(ctx, cohortId), await aLearnerIn(ctx, cohortId)];
	for (const [index, lesson_id] of programme.lessonIds.slice(0, 2).entries())
		await inSchool(ctx)
			.insertInto('learning.progress', {
				learner_id: first.actor.id,
				lesson_id,
				version: 1,
				furthest_step: 2,
				started_at: ctx.now,
				completed_at: index ? null : ctx.now,
				seen_at: ctx.now,
			})
			.execute();

	const { lessons, learners } = await cohortProgress(staff(ctx), cohortId);
	expect(lessons).toBe(3);
	expect(learners).toMatchObject([
		{ learnerId: first.actor.id, done: 1, seenAt: ctx.now },
		{ learnerId: second.actor.id, done: 0, seenAt: null },
	]);
});

test('a stranger of the school and a cohort of another school do not exist', async ({ ctx }) => {
	const programme = await aProgramme(ctx);
	const cohortId = await aCohort(ctx, programme.id);
	const elsewhere = { ...ctx, school: await aSchool(ctx.db) };
	const stranger = await aMember(elsewhere);
	const seat = { cohortId, memberId: stranger.actor.id };

	await expect(enrolMember(staff(ctx), seat)).rejects.toThrow(NotFound);
	await expect(enrolMember(staff(elsewhere), seat)).rejects.toThrow(NotFound);
	await expect(withdraw(staff(elsewhere), seat)).rejects.toThrow(NotFound);
	await expect(cohortProgress(staff(elsewhere), cohortId)).rejects.toThrow(NotFound);
	expect(await listCohorts(staff(elsewhere))).toEqual([]);
});

test('a learner manages no cohort and a trainer only looks', async ({ ctx }) => {
	const programme = await aProgramme(ctx);
	const cohortId = await aCohort(ctx, programme.id);
	const learner = await aMember(ctx);
	const trainer = actingAs(ctx, programme.trainerId, 'trainer');
	const seat = { cohortId, memberId: learner.actor.id };

	await expect(enrolMember(learner, seat)).rejects.toThrow(Forbidden);
	await expect(enrolMember(trainer, seat)).rejects.toThrow(Forbidden);
	await expect(withdraw(trainer, seat)).rejects.toThrow(Forbidden);
	await expect(cohortProgress(learner, cohortId)).rejects.toThrow(Forbidden);
	expect(await listCohorts(trainer)).toMatchObject([{ id: cohortId, taken: 0, seats: 20 }]);
});
