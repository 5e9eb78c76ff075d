import { Hono } from 'hono';
import { describeRoute, resolver, validator } from 'hono-openapi';
import * as v from 'valibot';
import { listMembers, registerMember } from '#modules/school/index.server.ts';
import { memberRoles, memberView, newMember, registerRefusals } from '#modules/school/schema.ts';
import { idempotent, type ApiEnv } from '#platform/server/idempotency.ts';

const answer = (description: string, schema: v.GenericSchema) => ({
	description,
	content: { 'application/json': { schema: resolver(schema) } },
});
const school = v.object({ school: v.string() });
const page = v.object({ members: v.array(memberView), next: v.nullable(v.string()) });
const query = v.object({
	search: v.optional(v.pipe(v.string(), v.maxLength(120))),
	role: v.optional(v.picklist(memberRoles)),
	after: v.optional(v.pipe(v.string(), v.uuid())),
});

/** The people of a school, for a coordinator's own system. */
export const people = new Hono<ApiEnv>()
	.get(
		'/members',
		describeRoute({
			operationId: 'listMembers',
			description: 'By name, fifty a page; `next` is the `after` of the next page.',
			responses: { 200: answer('A page', page) },
		}),
		validator('param', school),
		validator('query', query),
		async (c) => {
			const { members, next = null } = await listMembers(c.var.ctx, c.req.valid('query'));
			const shown = members.map(({ id, name, phone, roles }) => ({ id, name, phone, roles }));
			return c.json({ members: shown, next });
		},
	)
	.post(
		'/members',
		describeRoute({
			operationId: 'registerMember',
			description: 'The same name with the same phone is the same person.',
			responses: {
				200: answer('Enrolled', v.object({ memberId: v.string(), created: v.boolean() })),
				422: answer('Refused', v.object({ reason: v.picklist(registerRefusals) })),
			},
		}),
		validator('param', school),
		validator('json', newMember),
		idempotent,
		async (c) => {
			const result = await registerMember(c.var.ctx, c.req.valid('json'));
			return result.ok ? c.json(result.value) : c.json({ reason: result.reason }, 422);
		},
	);
