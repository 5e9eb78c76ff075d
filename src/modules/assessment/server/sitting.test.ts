import { expect } from 'vitest';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { contextIn, db, test } from '#tests/database.ts';
import { aMember, aSchool } from '#tests/factories.ts';
import { aTest } from '#tests/factories/assessment.ts';
import { aCohort, aLearnerIn, aProgramme } from '#tests/factories/learning.ts';
import {
	getSitting,
	getSittingResult,
	getTest,
	saveAnswer,
	startSitting,
	submitSitting,
} from '../index.server.ts';

async function scene(ctx: Ctx) {
	const programme = await aProgramme(ctx);
	const testId = await aTest(ctx, programme.modules[0]?.id ?? '');
	const learner = await aLearnerIn(ctx, await aCohort(ctx, programme.id));
	return { testId, learner };
}

async function started(learner: Ctx, testId: string) {
	const result = await startSitting(learner, testId);
	if (!result.ok) throw new Error(result.reason);
	return result.value.sittingId;
}

async function sit(learner: Ctx, testId: string, options: readonly string[]) {
	const sittingId = await started(learner, testId);
	for (const [index, optionKey] of options.entries())
		await saveAnswer(learner, { sittingId, itemKey: `q${index + 1}`, optionKey, sequence: 1 });
	await submitSitting(learner, sittingId);
	return getSittingResult(learner, sittingId);
}

const later = (ctx: Ctx, minutes: number): Ctx => ({
	...ctx,
	now: new Date(ctx.now.getTime() + minutes * 60_000),
});

test('three right answers of four pass; the result says which', async ({ ctx }) => {
	const { learner, testId } = await scene(ctx);
	const result = await sit(learner, testId, ['a', 'a', 'a', 'b']);
	expect(result).toMatchObject({ score: 75, passed: true, passMark: 70, triesLeft: 1 });
	expect(result?.items.map(({ right }) => right)).toEqual([true, true, true, false]);
	expect(await startSitting(learner, testId)).toEqual({ ok: false, reason: 'already_passed' });
});

test('after two failed tries there is no third', async ({ ctx }) => {
	const { learner, testId } = await scene(ctx);
	await sit(learner, testId, ['b']);
	await sit(learner, testId, ['b']);
	expect(await startSitting(learner, testId)).toEqual({ ok: false, reason: 'no_tries_left' });
});

test('the last answer by sequence counts, whatever the order of arrival', async ({ ctx }) => {
	const { learner, testId } = await scene(ctx);
	const sittingId = await started(learner, testId);
	const answer = (optionKey: string, sequence: number) =>
		saveAnswer(learner, { sittingId, itemKey: 'q1', optionKey, sequence });
	await answer('c', 3);
	await answer('a', 1);
	await answer('b', 2);
	await answer('c', 3);
	const { items } = await getSitting(learner, sittingId);
	expect(items.find(({ key }) => key === 'q1')?.answer).toBe('c');
});

test('an answer from a page that had not seen the last one takes nothing away', async ({ ctx }) => {
	const { learner, testId } = await scene(ctx);
	const sittingId = await started(learner, testId);
	for (const optionKey of ['a', 'a', 'b', 'c', 'b'])
		await saveAnswer(learner, { sittingId, itemKey: 'q1', optionKey, sequence: 1 });
	const { items } = await getSitting(learner, sittingId);
	expect(items.find(({ key }) => key === 'q1')).toMatchObject({ answer: 'c', sequence: 3 });
});

test('what comes after the end is kept, marked late, and does not count', async ({ ctx }) => {
	const { learner, testId } = await scene(ctx);
	const sittingId = await started(learner, testId);
	const answer = { sittingId, itemKey: 'q1', optionKey: 'a', sequence: 1 };
	expect(await saveAnswer(later(learner, 22), answer)).toEqual({ ok: true, value: { late: true } });
	await submitSitting(later(learner, 22), sittingId);
	expect(await getSittingResult(learner, sittingId)).toMatchObject({ score: 0 });
	const kept = inSchool(ctx).selectFrom('assessment.answer').select(['item_key', 'late']);
	expect(await kept.execute()).toEqual([{ item_key: 'q1', late: true }]);
});

test('a sitting left open ends when its time is over, and counts as a try', async ({ ctx }) => {
	const { learner, testId } = await scene(ctx);
	const first = await started(learner, testId);
	expect(await started(later(learner, 10), testId)).toBe(first);
	expect(await started(later(learner, 30), testId)).not.toBe(first);
});

test('the sitting shows no right answer, and only to its learner and those who mark', async ({
	ctx,
}) => {
	const { learner, testId } = await scene(ctx);
	const sittingId = await started(learner, testId);
	expect(JSON.stringify(await getSitting(learner, sittingId))).not.toContain('right');
	expect(await getSittingResult(learner, sittingId)).toBeUndefined();
	await expect(getSitting(await aMember(ctx), sittingId)).rejects.toThrow(Forbidden);
	const answer = { sittingId, itemKey: 'q1', optionKey: 'a', sequence: 1 };
	await expect(saveAnswer(await aMember(ctx, 'trainer'), answer)).rejects.toThrow(Forbidden);
	const elsewhere = { ...learner, school: await aSchool(ctx.db) };
	await expect(getSitting(elsewhere, sittingId)).rejects.toThrow(NotFound);
});

test.for([
	[{ itemKey: 'q9', optionKey: 'a' }, 'unknown_item'],
	[{ itemKey: 'q1', optionKey: 'z' }, 'unknown_option'],
] as const)('%j is refused as %s', async ([keys, reason], { ctx }) => {
	const { learner, testId } = await scene(ctx);
	const sittingId = await started(learner, testId);
	expect(await saveAnswer(learner, { sittingId, sequence: 1, ...keys })).toEqual({
		ok: false,
		reason,
	});
});

test('who is not enrolled cannot start', async ({ ctx }) => {
	const { testId } = await scene(ctx);
	expect(await startSitting(await aMember(ctx), testId)).toEqual({
		ok: false,
		reason: 'not_enrolled',
	});
});

test('five taps on start at the same moment open one sitting', async () => {
	const { learner, testId } = await scene(await contextIn(db));
	const taps = await Promise.all(Array.from({ length: 5 }, () => startSitting(learner, testId)));
	const ids = taps.flatMap((result) => (result.ok ? [result.value.sittingId] : []));
	expect(ids).toHaveLength(5);
	expect(new Set(ids).size).toBe(1);
});

test('before she begins she knows how long, how often and from what score', async ({ ctx }) => {
	const { learner, testId } = await scene(ctx);
	expect(await getTest(learner, testId)).toMatchObject({
		...{ questions: 4, minutes: 20, passMark: 70, standing: 'new', triesLeft: 2 },
	});
	const sittingId = await started(learner, testId);
	expect(await getTest(learner, testId)).toMatchObject({ standing: 'open', triesLeft: 1 });
	expect(await getTest(later(learner, 30), testId)).toMatchObject({ standing: 'again', best: 0 });
	expect((await getSitting(learner, sittingId)).state).toBe('expired');
	await expect(getTest(await aMember(ctx), testId)).rejects.toThrow(Forbidden);
});

test('a sitting that nobody handed in is over when its learner looks at it', async ({ ctx }) => {
	const { learner, testId } = await scene(ctx);
	const sittingId = await started(learner, testId);
	expect((await getSitting(later(learner, 22), sittingId)).state).toBe('expired');
	expect(await getSittingResult(later(learner, 22), sittingId)).toMatchObject({ passed: false });
});
