import { NotFound } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { api } from '../src/routes/api/v1/api.ts';

type Sent = { body?: unknown; key?: string; client?: string; language?: string };

/** Asks the API as that person; `at` below the school, or from the root with `//`. */
export async function ask(ctx: Ctx, what: `${'GET' | 'POST'} ${string}`, sent: Sent = {}) {
	const [method = '', at = ''] = what.split(' ');
	const { body, key = crypto.randomUUID(), client = crypto.randomUUID(), language = 'fr' } = sent;
	const path = at.startsWith('//') ? at.slice(1) : `/schools/${ctx.school.slug}${at}`;
	const response = await api.request(
		`/api/v1${path}`,
		{
			method,
			headers: { 'idempotency-key': key, 'accept-language': language },
			...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
		},
		{ enter: async (slug: string) => enter(ctx, slug), visit: async () => ctx, client },
	);
	return { status: response.status, body: await response.json() };
}

/** The one school of the test, where the person has the roles that she came with. */
function enter(ctx: Ctx, slug: string) {
	if (slug !== ctx.school.slug) throw new NotFound(`school ${slug}`);
	return ctx;
}
