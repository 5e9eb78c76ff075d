import { expect } from 'vitest';
import type { Ctx } from '#platform/server/context.ts';
import { test } from '#tests/database.ts';
import { actingAs, aMember } from '#tests/factories.ts';
import { aCohort, aLearnerIn, aProgramme } from '#tests/factories/learning.ts';
import { ask } from '#tests/api.ts';

const post = (ctx: Ctx, path: string, body: unknown, key?: string) =>
	ask(ctx, `POST ${path}`, { body, ...(key && { key }) });

test('a phone sends a finished step, twice with the same answer', async ({ ctx }) => {
	const programme = await aProgramme(ctx);
	const learner = await aLearnerIn(ctx, await aCohort(ctx, programme.id));
	const path = `/lessons/${programme.lessonIds[0]}/progress`;

	const first = await post(learner, path, { step: 2 }, 'a');
	expect(first).toEqual({ status: 200, body: { of: 2, completed: true } });
	expect(await post(learner, path, { step: 2 }, 'a')).toEqual(first);
	expect((await post(learner, path, { step: 0 })).status).toBe(400);
	expect((await post(learner, path, { step: 3 })).status).toBe(404);
	expect((await post(await aMember(ctx), path, { step: 1 })).status).toBe(403);
});

test('a coordinator’s system enrols; a full cohort is refused', async ({ ctx }) => {
	const programme = await aProgramme(ctx);
	const path = `/cohorts/${await aCohort(ctx, programme.id, 1)}/enrolments`;
	const coordinator = actingAs(ctx, ctx.actor.id, 'coordinator');
	const [one, two] = [await aMember(ctx), await aMember(ctx)];

	expect((await post(coordinator, path, { memberId: one.actor.id })).status).toBe(200);
	expect(await post(coordinator, path, { memberId: two.actor.id })).toEqual({
		status: 409,
		body: { reason: 'cohort_full' },
	});
	expect((await post(one, path, { memberId: two.actor.id })).status).toBe(403);
});
