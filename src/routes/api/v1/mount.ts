import type { Context, Hono, MiddlewareHandler } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as v from 'valibot';
import { checkRate } from '#platform/server/check-rate.ts';
import { json } from '#platform/server/database.ts';
import { idempotent, type ApiEnv } from '#platform/server/idempotency.ts';
import { idempotentAnywhere } from '#platform/server/idempotent-anywhere.ts';
import { describe } from './describe.ts';
import type { Operation } from './operation.ts';

/** Serves an operation: in order its address may ask, its input is right, its key is new, it acts. */
export function mount(api: Hono<ApiEnv>, tag: string, operation: Operation<never>) {
	const { method, at, inSchool } = operation;
	const once: MiddlewareHandler<ApiEnv>[] =
		method === 'post' ? [inSchool ? idempotent : idempotentAnywhere] : [];
	api.on(
		method.toUpperCase(),
		[inSchool ? `/schools/:school${at}` : at],
		describeRoute(describe(operation, tag)),
		limited(operation),
		checked(operation),
		...once,
		(c) => answer(c, operation),
	);
}

const limited =
	({ id, rate }: Operation<never>): MiddlewareHandler<ApiEnv> =>
	async (c, next) => {
		if (!rate) return next();
		const allowed = await checkRate(c.var.visit, `api:${id}:${c.env.client}`, rate);
		if (allowed.ok) return next();
		c.header('Retry-After', `${allowed.retrySeconds}`);
		return c.json({ reason: allowed.reason }, 429);
	};

const checked =
	({ path, query, body }: Operation<never>): MiddlewareHandler<ApiEnv> =>
	async (c, next) => {
		const sent = body ? await readJson(c) : {};
		if (sent === undefined) return c.json({ reason: 'not_json' }, 400);
		// An address that names nothing is no bad input: it does not exist.
		const named = v.safeParse(v.object(path), c.req.param());
		if (!named.success) return c.json({ reason: 'NotFound' }, 404);
		const asked = v.safeParse(v.object(query), c.req.query());
		const told = v.safeParse(body ?? v.object({}), sent);
		const issues = [...(asked.issues ?? []), ...(told.issues ?? [])];
		if (issues.length) return c.json({ reason: 'bad_input', problems: problemsOf(issues) }, 400);
		c.set('input', { ...Object(asked.output), ...Object(told.output), ...named.output });
		await next();
	};

/** Undefined for what is no JSON; nothing sent is an empty object. */
async function readJson({ req }: Context<ApiEnv>): Promise<unknown> {
	const text = await req.text();
	try {
		return text === '' ? {} : JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The first problem of each field, by its path: `materials.0.quantity`. */
function problemsOf(issues: readonly v.BaseIssue<unknown>[]) {
	const problems: Record<string, string> = {};
	for (const issue of issues) problems[v.getDotPath(issue) ?? ''] ??= issue.type;
	return problems;
}

async function answer(c: Context<ApiEnv>, { act, inSchool, answer, created }: Operation<never>) {
	const run = act as (ctx: object, input: object) => Promise<unknown>;
	const result = (await run(inSchool ? c.var.ctx : c.var.visit, c.var.input)) ?? {};
	const refused = refusalOf(result);
	if (refused) return c.json({ reason: refused }, refused === 'too_many' ? 429 : 409);
	const value = 'ok' in Object(result) ? ((result as { value?: unknown }).value ?? {}) : result;
	// Read by the schema of the document, so that nothing is told that is not in it.
	return c.json(v.parse(answer, JSON.parse(json(value))) as object, created ? 201 : 200);
}

const refusalOf = (result: unknown) =>
	(result as { ok?: boolean }).ok === false ? (result as { reason: string }).reason : undefined;
