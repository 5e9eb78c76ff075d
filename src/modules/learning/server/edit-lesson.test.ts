import { expect } from 'vitest';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { contextIn, db, test } from '#tests/database.ts';
import { actingAs, aMember, aSchool } from '#tests/factories.ts';
import { aProgramme } from '#tests/factories/learning.ts';
import { aPhoto, aSound } from '#tests/factories/media.ts';
import {
	editSteps,
	getDraft,
	publishLesson,
	recordClip,
	reviewDraft,
	setPhoto,
} from '../index.server.ts';
import { emptyStep, inserted } from '../rules-draft.ts';

async function aTrainer(ctx: Ctx) {
	const programme = await aProgramme(ctx);
	const [lessonId = ''] = programme.lessonIds;
	return { trainer: actingAs(ctx, programme.trainerId, 'trainer'), lessonId };
}

test('a draft is saved once a revision: who saw an older one is told', async ({ ctx }) => {
	const { trainer, lessonId } = await aTrainer(ctx);
	const seen = { lessonId, revision: 0 };
	const more = (key: string) => (steps: Parameters<typeof inserted>[0]) =>
		inserted(steps, emptyStep(key));

	expect(await editSteps(trainer, seen, more('n1'))).toEqual({ ok: true, value: { revision: 1 } });
	expect(await editSteps(trainer, seen, more('n2'))).toEqual({
		ok: false,
		reason: 'draft_changed',
	});
	expect((await getDraft(trainer, lessonId)).steps.map(({ key }) => key)).toEqual([
		'look',
		'check',
		'n1',
	]);
});

test('of five who publish at once one makes a version', async () => {
	const ctx = await contextIn(db);
	const { trainer, lessonId } = await aTrainer(ctx);
	const tries = Array.from({ length: 5 }, () => publishLesson(trainer, { lessonId, revision: 0 }));
	expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1);
	expect((await getDraft(trainer, lessonId)).publishedVersion).toBe(2);
});

test('a draft that lacks words is not published, and says what it lacks', async ({ ctx }) => {
	const { trainer, lessonId } = await aTrainer(ctx);
	await editSteps(trainer, { lessonId, revision: 0 }, (steps) => inserted(steps, emptyStep('n')));

	expect(await publishLesson(trainer, { lessonId, revision: 1 })).toEqual({
		ok: false,
		reason: 'draft_incomplete',
	});
	expect((await reviewDraft(trainer, lessonId)).gaps).toContainEqual({
		gap: 'text_missing',
		steps: [3],
	});
});

test('a voice and a photograph of her own are kept with the step', async ({ ctx }) => {
	const { trainer, lessonId } = await aTrainer(ctx);
	const place = { lessonId, stepKey: 'look', voice: 'ary' } as const;
	expect((await recordClip(trainer, place, await aSound())).ok).toBe(true);
	expect((await recordClip(trainer, place, await aSound())).ok).toBe(true);
	const photo = { stepKey: 'look', photo: await aPhoto({ width: 80, height: 60 }) };
	expect((await setPhoto(trainer, { lessonId, revision: 0 }, photo)).ok).toBe(true);

	const { clips, steps } = await reviewDraft(trainer, lessonId);
	expect(clips).toMatchObject([{ stepKey: 'look', voice: 'ary' }]);
	expect(steps[0]).toMatchObject({ key: 'look', photo: { width: 60, height: 80 } });
});

test('only those who teach it edit it, and only in their school', async ({ ctx }) => {
	const { trainer, lessonId } = await aTrainer(ctx);
	const seen = { lessonId, revision: 0 };
	const other = await aMember(ctx, 'trainer');
	const learner = await aMember(ctx);
	const elsewhere = { ...trainer, school: await aSchool(ctx.db) };
	const place = { lessonId, stepKey: 'look', voice: 'ary' } as const;

	for (const stranger of [other, learner]) {
		await expect(editSteps(stranger, seen, (steps) => steps)).rejects.toThrow(Forbidden);
		await expect(publishLesson(stranger, seen)).rejects.toThrow(Forbidden);
		await expect(recordClip(stranger, place, await aSound())).rejects.toThrow(Forbidden);
	}
	await expect(editSteps(elsewhere, seen, (steps) => steps)).rejects.toThrow(NotFound);
	await expect(publishLesson(elsewhere, seen)).rejects.toThrow(NotFound);
});
