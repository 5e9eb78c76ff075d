import { Hono } from 'hono';
import { describeRoute, resolver, validator } from 'hono-openapi';
import * as v from 'valibot';
import { enrolMember, recordStep } from '#modules/learning/index.server.ts';
import { EnrolMember, RecordStep, Refusal } from '#modules/learning/schema.ts';
import { idempotent, type ApiEnv } from '#platform/server/idempotency.ts';

const answer = (description: string, schema: v.GenericSchema) => ({
	description,
	content: { 'application/json': { schema: resolver(schema) } },
});
const school = { school: v.string() };

/** What a phone keeps while it has no network, and what a coordinator's own system sends. */
export const learning = new Hono<ApiEnv>()
	.post(
		'/lessons/:lesson/progress',
		describeRoute({
			operationId: 'recordStep',
			description: 'A finished step; in any order and any number of times the furthest stands.',
			responses: {
				200: answer('Recorded', v.object({ of: v.number(), completed: v.boolean() })),
			},
		}),
		validator('param', v.object({ ...school, lesson: RecordStep.entries.lessonId })),
		validator('json', v.omit(RecordStep, ['lessonId'])),
		idempotent,
		async (c) => {
			const lessonId = c.req.valid('param').lesson;
			return c.json(await recordStep(c.var.ctx, { ...c.req.valid('json'), lessonId }));
		},
	)
	.post(
		'/cohorts/:cohort/enrolments',
		describeRoute({
			operationId: 'enrolMember',
			responses: {
				200: answer('Enrolled', v.object({ enrolmentId: v.string(), fresh: v.boolean() })),
				409: answer('Refused', v.object({ reason: Refusal })),
			},
		}),
		validator('param', v.object({ ...school, cohort: EnrolMember.entries.cohortId })),
		validator('json', v.omit(EnrolMember, ['cohortId'])),
		idempotent,
		async (c) => {
			const cohortId = c.req.valid('param').cohort;
			const result = await enrolMember(c.var.ctx, { ...c.req.valid('json'), cohortId });
			return result.ok ? c.json(result.value) : c.json({ reason: result.reason }, 409);
		},
	);
