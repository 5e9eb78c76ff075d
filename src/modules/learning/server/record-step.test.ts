import { expect } from 'vitest';
import { Forbidden, NotFound } from '#platform/errors.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { Ctx } from '#platform/server/context.ts';
import { contextIn, db, test } from '#tests/database.ts';
import { actingAs, aMember, aSchool } from '#tests/factories.ts';
import { aCohort, aLearnerIn, aProgramme } from '#tests/factories/learning.ts';
import { getStep, listPath, recordStep } from '../index.server.ts';
import { freezeVersion } from './freeze-version.ts';

async function aFollower(ctx: Ctx) {
	const programme = await aProgramme(ctx);
	const learner = await aLearnerIn(ctx, await aCohort(ctx, programme.id));
	const [lessonId = ''] = programme.lessonIds;
	return { programme, learner, lessonId };
}

const completions = (ctx: Ctx) =>
	inSchool(ctx)
		.selectFrom('platform.event')
		.select('payload')
		.where('name', '=', 'learning.lesson_completed')
		.execute();

test('the furthest step stands, the end is told once', async ({ ctx }) => {
	const { learner, lessonId, programme } = await aFollower(ctx);
	const steps = [1, 2, 1, 2];
	const completed = [];
	for (const step of steps)
		completed.push((await recordStep(learner, { lessonId, step })).completed);

	expect(completed).toEqual([false, true, false, false]);
	expect(await completions(ctx)).toHaveLength(1);
	expect(await listPath(learner, programme.id, learner.actor.id)).toMatchObject([
		{ id: lessonId, furthest: 2, completedAt: ctx.now },
		{ furthest: 0, completedAt: null },
	]);
});

test('five phones that send the last step at once finish the lesson once', async () => {
	const ctx = await contextIn(db);
	const { learner, lessonId } = await aFollower(ctx);
	const sent = Array.from({ length: 5 }, () => recordStep(learner, { lessonId, step: 2 }));
	expect((await Promise.all(sent)).filter(({ completed }) => completed)).toHaveLength(1);
	expect(await completions(ctx)).toHaveLength(1);
});

test('she keeps the version she began; the next learner gets the new one', async ({ ctx }) => {
	const { learner, lessonId, programme } = await aFollower(ctx);
	await recordStep(learner, { lessonId, step: 1 });
	const { step } = await getStep(learner, { lessonId, number: 1 });
	await freezeVersion(ctx, { lessonId, number: 2, steps: [{ ...step, key: 'new' }] });
	const other = await aLearnerIn(ctx, await aCohort(ctx, programme.id));

	expect(await getStep(learner, { lessonId, number: 1 })).toMatchObject({ of: 2 });
	expect(await getStep(other, { lessonId, number: 1 })).toMatchObject({
		of: 1,
		step: { key: 'new' },
	});
});

test('a lesson is for those who hold a seat; its trainer looks and leaves no trace', async ({
	ctx,
}) => {
	const { lessonId, programme } = await aFollower(ctx);
	const stranger = await aMember(ctx);
	const trainer = actingAs(ctx, programme.trainerId, 'trainer');

	await expect(getStep(stranger, { lessonId, number: 1 })).rejects.toThrow(Forbidden);
	await expect(recordStep(stranger, { lessonId, step: 1 })).rejects.toThrow(Forbidden);
	expect(await getStep(trainer, { lessonId, number: 1 })).toMatchObject({ records: false });
	await expect(recordStep(trainer, { lessonId, step: 1 })).rejects.toThrow(Forbidden);
});

test('a step that is not there and a lesson of another school do not exist', async ({ ctx }) => {
	const { learner, lessonId } = await aFollower(ctx);
	const elsewhere = { ...learner, school: await aSchool(ctx.db) };

	await expect(getStep(learner, { lessonId, number: 3 })).rejects.toThrow(NotFound);
	await expect(recordStep(learner, { lessonId, step: 3 })).rejects.toThrow(NotFound);
	await expect(getStep(elsewhere, { lessonId, number: 1 })).rejects.toThrow(NotFound);
	await expect(recordStep(elsewhere, { lessonId, step: 1 })).rejects.toThrow(NotFound);
});
