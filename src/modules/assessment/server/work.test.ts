import { sql } from 'kysely';
import { expect } from 'vitest';
import { Forbidden } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { filesOf } from '#platform/server/media/remove-file.ts';
import { listNotifications } from '#platform/server/notify/notify-in-app.ts';
import { contextIn, db, test } from '#tests/database.ts';
import { aMember } from '#tests/factories.ts';
import { aPractical, aTest } from '#tests/factories/assessment.ts';
import { aPhoto } from '#tests/factories/media.ts';
import { aCohort, aLearnerIn, aProgramme } from '#tests/factories/learning.ts';
import {
	addWorkPhoto,
	getWork,
	listWorksToMark,
	markWork,
	myWork,
	saveAnswer,
	sendWork,
	startSitting,
	submitSitting,
	submitWork,
} from '../index.server.ts';
import { tellMarked } from './tell-marked.job.ts';

async function scene(ctx: Ctx) {
	const programme = await aProgramme(ctx);
	const testId = await aTest(ctx, programme.modules[0]?.id ?? '');
	const practicalId = await aPractical(ctx, programme.id);
	const learner = await aLearnerIn(ctx, await aCohort(ctx, programme.id));
	const trainer = await aMember(ctx, 'trainer');
	return { testId, practicalId, learner, trainer };
}

async function sent({ learner, practicalId }: { learner: Ctx; practicalId: string }) {
	for (const shotKey of ['front', 'back', 'edge'])
		await addWorkPhoto(learner, { practicalId, shotKey, fileId: newId() });
	const result = await submitWork(learner, { practicalId, note: 'عملي' });
	if (!result.ok) throw new Error(result.reason);
	return result.value.workId;
}

async function passTest(learner: Ctx, testId: string) {
	const sitting = await startSitting(learner, testId);
	if (!sitting.ok) throw new Error(sitting.reason);
	const { sittingId } = sitting.value;
	for (const itemKey of ['q1', 'q2', 'q3', 'q4'])
		await saveAnswer(learner, { sittingId, itemKey, optionKey: 'a', sequence: 1 });
	await submitSitting(learner, sittingId);
}

const passes = async ({ db, school }: Ctx) => {
	const found = sql<{ payload: unknown }>`select payload from platform.event
		where school_id = ${school.id} and name = 'assessment.programme_passed'`;
	return (await found.execute(db)).rows;
};

const good = { safety: 3, technique: 2 };
const small = { width: 160, height: 120 };

test('a work waits until every photograph is there', async ({ ctx }) => {
	const { learner, practicalId } = await scene(ctx);
	const fileId = newId();
	await addWorkPhoto(learner, { practicalId, shotKey: 'front', fileId });
	expect(await submitWork(learner, { practicalId, note: '' })).toEqual({
		ok: false,
		reason: 'photo_missing',
	});
	expect(await addWorkPhoto(learner, { practicalId, shotKey: 'sky', fileId })).toEqual({
		ok: false,
		reason: 'unknown_shot',
	});
	await sent({ learner, practicalId });
	expect(await addWorkPhoto(learner, { practicalId, shotKey: 'front', fileId })).toEqual({
		ok: false,
		reason: 'already_submitted',
	});
});

test('the trainer marks it once, with a level for each criterion', async ({ ctx }) => {
	const { learner, practicalId, trainer } = await scene(ctx);
	const workId = await sent({ learner, practicalId });
	expect(await listWorksToMark(trainer)).toMatchObject([{ id: workId }]);

	const mark = (levels: Record<string, number>) =>
		markWork(trainer, { workId, levels, feedback: 'عمل جميل' });
	expect(await mark({ safety: 3 })).toEqual({ ok: false, reason: 'criterion_missing' });
	expect(await mark(good)).toEqual({ ok: true, value: { score: 83, passed: true } });
	expect(await mark(good)).toEqual({ ok: false, reason: 'not_submitted' });
	expect(await getWork(learner, workId)).toMatchObject({ score: 83, feedback: 'عمل جميل' });
	expect(await listWorksToMark(trainer)).toEqual([]);
});

test('after a failed work she may send another', async ({ ctx }) => {
	const { learner, practicalId, trainer } = await scene(ctx);
	const first = await sent({ learner, practicalId });
	await markWork(trainer, { workId: first, levels: { safety: 0, technique: 3 }, feedback: '' });
	expect(await sent({ learner, practicalId })).not.toBe(first);
});

test('only who marks may mark, and nobody their own', async ({ ctx }) => {
	const { learner, practicalId } = await scene(ctx);
	const workId = await sent({ learner, practicalId });
	const mark = { workId, levels: good, feedback: '' };
	await expect(markWork(learner, mark)).rejects.toThrow(Forbidden);
	await expect(getWork(await aMember(ctx), workId)).rejects.toThrow(Forbidden);
	const both = { ...learner, actor: { ...learner.actor, roles: ['learner', 'trainer'] as const } };
	expect(await markWork(both, mark)).toEqual({ ok: false, reason: 'own_work' });
});

test('tests and work in any order pass the programme, once', async ({ ctx }) => {
	const { learner, practicalId, trainer, testId } = await scene(ctx);
	const workId = await sent({ learner, practicalId });
	await markWork(trainer, { workId, levels: good, feedback: '' });
	expect(await passes(ctx)).toEqual([]);
	await passTest(learner, testId);
	expect(await passes(ctx)).toMatchObject([
		{ payload: { learnerId: learner.actor.id, theoryScore: 100, practicalScore: 83 } },
	]);
});

test('the last test and the mark at the same moment still pass it, once', async () => {
	const ctx = await contextIn(db);
	const { learner, practicalId, trainer, testId } = await scene(ctx);
	const workId = await sent({ learner, practicalId });
	await Promise.all([
		passTest(learner, testId),
		markWork(trainer, { workId, levels: good, feedback: '' }),
	]);
	expect(await passes(ctx)).toHaveLength(1);
});

test('a refused photograph takes no other one with it', async ({ ctx }) => {
	const { learner, practicalId } = await scene(ctx);
	const [front, back] = [await aPhoto(small), await aPhoto(small)];
	const edge = new File(['not a picture'], 'edge.jpg', { type: 'image/jpeg' });
	const note = '900 غرام';
	expect(await sendWork(learner, { practicalId, note, photos: { front, back, edge } })).toEqual({
		refusedShots: { edge: 'not_an_image' },
	});
	const { shots, standing } = await myWork(learner, practicalId);
	expect(standing).toBe('draft');
	expect(shots.map(({ fileId }) => fileId !== undefined)).toEqual([true, true, false]);

	const photos = { edge: await aPhoto(small) };
	const { submitted } = await sendWork(learner, { practicalId, note, photos });
	expect(submitted?.ok).toBe(true);
	expect(await myWork(learner, practicalId)).toMatchObject({ standing: 'waiting' });
});

test('a photograph that another replaced is not kept', async ({ ctx }) => {
	const { learner, practicalId } = await scene(ctx);
	for (const photo of [await aPhoto(small), await aPhoto({ width: 120, height: 90 })])
		await sendWork(learner, { practicalId, note: '', photos: { front: photo } });
	const { shots } = await myWork(learner, practicalId);
	const left = await filesOf(ctx, learner.actor.id);
	expect(left.map(({ id }) => id)).toEqual([shots[0]?.fileId]);
});

test('a stranger sends nothing and sees no work', async ({ ctx }) => {
	const { practicalId } = await scene(ctx);
	const stranger = await aMember(ctx);
	const photos = { front: await aPhoto(small) };
	expect(await sendWork(stranger, { practicalId, note: '', photos })).toEqual({
		refusedShots: {},
		submitted: { ok: false, reason: 'not_enrolled' },
	});
	expect(await filesOf(ctx, stranger.actor.id)).toEqual([]);
	await expect(myWork(stranger, practicalId)).rejects.toThrow(Forbidden);
});

test('after the mark the learner sees her levels and what to do better', async ({ ctx }) => {
	const { learner, trainer, practicalId } = await scene(ctx);
	const workId = await sent({ learner, practicalId });
	const levels = { safety: 0, technique: 3 };
	await markWork(trainer, { workId, levels, feedback: 'نثبّت النول أولا.' });
	expect(await myWork(learner, practicalId)).toMatchObject({
		standing: 'again',
		shots: [{ fileId: undefined }, {}, {}],
		marked: {
			passed: false,
			score: 50,
			feedback: 'نثبّت النول أولا.',
			criteria: [{ level: 0 }, { level: 3 }],
		},
	});
});

test('she hears of her mark once, in her own language', async ({ ctx }) => {
	const { learner, trainer, practicalId } = await scene(ctx);
	const phone = `+2126${String(Math.random()).slice(2, 10)}`;
	await ctx.db
		.updateTable('identity.person')
		.set({ phone, interface_locale: 'fr' })
		.where('id', '=', learner.actor.id)
		.execute();
	const workId = await sent({ learner, practicalId });
	await markWork(trainer, { workId, levels: good, feedback: '' });
	const told = { workId, learnerId: learner.actor.id, score: 84, passed: true };
	await tellMarked.run(ctx, told);
	await tellMarked.run(ctx, told);

	expect(await listNotifications({ ...learner, locale: 'ar' })).toMatchObject([
		{ kind: 'work', text: 'نجحنا في العمل التطبيقي: 84 على 100.', isRead: false },
	]);
	const messages = ctx.db.selectFrom('platform.message_out').select(['text', 'locale']);
	expect(await messages.where('recipient', '=', phone).execute()).toEqual([
		{
			text: `Travail pratique réussi : 84 sur 100. http://localhost:3000/fr/learn/works/${practicalId}`,
			locale: 'fr',
		},
	]);
});
