import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect } from 'vitest';
import { nobody } from '#platform/actor.ts';
import { ask } from '#tests/api.ts';
import { test } from '#tests/database.ts';
import { actingAs, aMember, aSchool } from '#tests/factories.ts';
import { aTest } from '#tests/factories/assessment.ts';
import { aCohort, aProgramme } from '#tests/factories/learning.ts';
import { aPiece, aShop } from '#tests/factories/market.ts';
import { api } from './api.ts';

type Parameter = { $ref?: string; in?: string; name?: string };
type Described = {
	operationId: string;
	parameters: Parameter[];
	requestBody?: object;
	responses: Record<string, object>;
};

const document = await (await api.request('/api/v1/openapi.json', {}, outside())).json();
const operations = Object.entries<Record<string, Described>>(document.paths).flatMap(
	([path, methods]) =>
		Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

/** The document asks for nobody and for no database. */
function outside() {
	const never = () => Promise.reject(new Error('not asked'));
	return { visit: async () => ({ actor: nobody, locale: 'ar' }), enter: never, client: '' };
}

test('the document is valid OpenAPI 3.1', async () => {
	const validator = new Validator();
	const checked = await validator.validate(structuredClone(document));
	expect(checked.errors).toBeUndefined();
	expect(checked.valid).toBe(true);
	expect(validator.version).toBe('3.1');
	expect(operations.length).toBeGreaterThan(40);
	expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
});

test('every act takes a key that makes it happen once', () => {
	const acts = operations.filter(({ method }) => method === 'post');
	expect(acts.length).toBeGreaterThan(20);
	for (const { operationId, parameters } of acts)
		expect(parameters, operationId).toContainEqual({ $ref: '#/components/parameters/key' });
});

/** Of a school, these tell a stranger what everyone may know, or that she has nothing there. */
const open = new Set([
	'myEnrolments',
	'myAssessments',
	'myCertificates',
	'listMyOrders',
	'listThreads',
	'listCostSheets',
]);

const somewhere = (path: string) =>
	path
		.replace('/api/v1/schools/{school}', '')
		.replace('{number}', '1')
		.replaceAll(/\{\w+\}/g, () => crypto.randomUUID());

describe('within a school', () => {
	const inSchool = operations.filter(({ path }) => path.includes('{school}'));

	test.for(inSchool)('$operationId is closed to who is no member', async (one, { ctx }) => {
		const call = `${one.method.toUpperCase()} ${somewhere(one.path)}` as `GET ${string}`;
		const body = one.requestBody ? {} : undefined;
		const memberElsewhere = actingAs(ctx, crypto.randomUUID());
		for (const person of [{ ...ctx, actor: nobody }, memberElsewhere]) {
			const { status } = await ask(person, call, { body });
			if (open.has(one.operationId)) expect(status).toBe(200);
			else expect([400, 403, 404]).toContain(status);
		}
	});
});

test('what another school has is not there', async ({ ctx }) => {
	const programme = await aProgramme(ctx);
	const testId = await aTest(ctx, programme.modules[0]?.id ?? '');
	const piece = await aPiece(await aShop(ctx));
	const cohortId = await aCohort(ctx, programme.id);
	const other = await aMember({ ...ctx, school: await aSchool(ctx.db) }, 'coordinator');
	const everywhere = actingAs(other, other.actor.id, 'learner', 'trainer', 'coordinator');
	for (const call of [
		`GET /lessons/${programme.lessonIds[0]}/steps/1`,
		`POST /tests/${testId}/sittings`,
		`POST /listings/${piece.id}/publication`,
	] as const)
		expect((await ask(everywhere, call)).status, call).toBe(404);
	const body = { memberId: other.actor.id };
	expect((await ask(everywhere, `POST /cohorts/${cohortId}/enrolments`, { body })).status).toBe(
		404,
	);
	expect((await ask(ctx, 'GET //schools/elsewhere/works')).status).toBe(404);
});

test('bad input names its fields, and what is no JSON is said', async ({ ctx }) => {
	const coordinator = actingAs(ctx, (await aMember(ctx)).actor.id, 'coordinator');
	const bad = { name: '', role: 'queen', birthYear: 'old' };
	expect(await ask(coordinator, 'POST /members', { body: bad })).toEqual({
		status: 400,
		body: {
			reason: 'bad_input',
			problems: { name: 'min_length', role: 'picklist', birthYear: 'number' },
		},
	});
	expect(await ask(coordinator, 'POST /members', { body: '{' })).toEqual({
		status: 400,
		body: { reason: 'not_json' },
	});
	const key = 'x'.repeat(201);
	expect(
		(await ask(coordinator, 'POST /members', { body: { name: 'a', role: 'learner' }, key })).status,
	).toBe(400);
	expect(
		(await ask(coordinator, 'POST /members', { body: { name: 'x'.repeat(300_000) } })).status,
	).toBe(413);
	expect((await ask(coordinator, 'GET /members?role=queen')).body).toMatchObject({
		problems: { role: 'picklist' },
	});
	expect((await ask(coordinator, 'GET //nowhere')).status).toBe(404);
});

test('the same key acts once; with another body it is refused', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator');
	const body = { name: 'زهرة', role: 'learner' };
	const first = await ask(coordinator, 'POST /members', { body, key: 'k' });
	expect(first).toMatchObject({ status: 201, body: { created: true } });
	expect(await ask(coordinator, 'POST /members', { body, key: 'k' })).toEqual(first);
	const other = { ...body, name: 'غيرها' };
	expect(await ask(coordinator, 'POST /members', { body: other, key: 'k' })).toEqual({
		status: 422,
		body: { reason: 'idempotency_key_reused' },
	});
});

test('an answer speaks the language that was asked for', async ({ ctx }) => {
	const nameIn = async (language: string) =>
		(await ask(ctx, 'GET //schools', { language })).body.schools[0].name.locale;
	expect(await nameIn('fr-MA,ar;q=0.5')).toBe('fr');
	expect(await nameIn('de,en;q=0.5')).toBe('en');
	expect(await nameIn('')).toBe('ar');
});
