import { expect } from 'vitest';
import { myAssessments, startSitting, getSitting } from '#modules/assessment/index.server.ts';
import { listModules } from '#modules/learning/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';
import { Forbidden } from '#platform/errors.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { adoptShipped } from '../src/adopt.ts';
import { test } from './database.ts';
import { aMember } from './factories.ts';
import { aRugSchool } from './factories/proving.ts';

const versions = (ctx: Ctx) =>
	inSchool(ctx).selectFrom('assessment.test_version').select('number').execute();

test('the shipped rug programme brings a test for each craft module and its practical work', async ({
	ctx,
}) => {
	const { learner, programmeId } = await aRugSchool(ctx);
	const craft = (await listModules(ctx, programmeId)).filter(({ kind }) => kind === 'craft');
	const { tests, practicals } = await myAssessments(learner, programmeId);

	expect(craft.length).toBeGreaterThanOrEqual(6);
	expect(tests.map(({ moduleId }) => moduleId)).toEqual(craft.map(({ id }) => id));
	expect(practicals).toMatchObject([{ hours: 6, standing: 'new' }]);

	const sitting = await startSitting(learner, tests[0]?.id ?? '');
	if (!sitting.ok) throw new Error(sitting.reason);
	const { items } = await getSitting(learner, sitting.value.sittingId);
	expect(items).toHaveLength(10);
});

test('adopting it again makes no new test', async ({ ctx }) => {
	const { trainer, programmeId } = await aRugSchool(ctx);
	const before = await versions(ctx);
	const again = await adoptShipped(trainer, 'hand-knotted-rug', { trainerId: trainer.actor.id });
	expect(again).toEqual({ ok: true, value: { programmeId } });
	expect(await versions(ctx)).toEqual(before);
});

test('a learner adopts nothing', async ({ ctx }) => {
	const learner = await aMember(ctx);
	const adopting = adoptShipped(learner, 'hand-knotted-rug', { trainerId: learner.actor.id });
	await expect(adopting).rejects.toThrow(Forbidden);
});
