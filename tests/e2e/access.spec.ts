import { expect, test } from '@playwright/test';
import { bodyOf, makeSamples } from '../access/samples.ts';
import {
	addressOf,
	readTable,
	visitors,
	type Outcome,
	type Row,
	type Visitor,
} from '../access/table.ts';
import { visitorsOf } from './scene.ts';
import { openWorld } from './world.ts';

let tokens: Partial<Record<Visitor, string>>;
let samples: Record<string, string>;
let document: Parameters<typeof bodyOf>[2];

test.beforeAll(async ({ baseURL }) => {
	const { ctx, close } = await openWorld();
	const scene = await visitorsOf(ctx);
	tokens = scene.tokens;
	samples = await makeSamples(ctx, scene.people);
	await close();
	document = await (await fetch(new URL('/api/v1/openapi.json', baseURL))).json();
});

async function ask({ route }: Row, visitor: Visitor, baseURL: string) {
	const method = /^[A-Z]+(?= )/.exec(route)?.[0] ?? 'GET';
	const token = tokens[visitor];
	const { path, made } = addressOf(route, samples);
	// Streams never end, so the body is not waited for.
	const stop = new AbortController();
	const response = await fetch(new URL(path, baseURL), {
		method,
		redirect: 'manual',
		signal: stop.signal,
		headers: {
			...(token && { cookie: `session=${token}` }),
			...(method !== 'GET' && { origin: baseURL, 'content-type': typeOf(route) }),
		},
		...(method !== 'GET' && { body: write(route, bodyOf(route, samples, document)) }),
	});
	stop.abort();
	return { outcome: outcomeOf(response, method), status: response.status, made };
}

const write = (route: string, body: Record<string, unknown>) =>
	route.includes(' /api/')
		? JSON.stringify(body)
		: new URLSearchParams(body as Record<string, string>).toString();

const typeOf = (route: string) =>
	route.includes(' /api/') ? 'application/json' : 'application/x-www-form-urlencoded';

function outcomeOf({ status, headers }: Response, method: string): Outcome | number {
	if (status === 303 && headers.get('location')?.includes('/sign-in')) return 'signs in';
	if (status === 401) return 'signs in';
	if (status === 403) return 'refused';
	if (status === 404) return 'not found';
	// A refusal of what was asked comes after the door; a body that cannot be read may come before.
	if (status < 400 || (method !== 'GET' && [409, 422].includes(status))) return 'enters';
	return status;
}

for (const row of readTable())
	test(row.route, async ({ baseURL }) => {
		const met = await Promise.all(
			visitors.map(async (visitor) => {
				const { outcome, made } = await ask(row, visitor, baseURL ?? '');
				// What was made up is not there for those who may come in.
				const missing = !made && outcome === 'not found' && row.meets[visitor] === 'enters';
				return missing ? 'enters' : outcome;
			}),
		);
		const line = (cells: readonly unknown[]) => `| \`${row.route}\` | ${cells.join(' | ')} |`;
		expect(line(met)).toBe(line(visitors.map((visitor) => row.meets[visitor])));
	});
