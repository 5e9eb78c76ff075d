import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema';
import type { DescribeRouteOptions } from 'hono-openapi';
import * as v from 'valibot';
import type { Operation } from './operation.ts';

const config: ConversionConfig = {
	typeMode: 'input',
	errorMode: 'ignore',
	overrideSchema: ({ valibotSchema }) =>
		valibotSchema.type === 'bigint' ? { type: 'string', pattern: '^-?[0-9]+$' } : undefined,
};

/** A schema as the document has it; OpenAPI 3.1 is JSON Schema, so nothing is lost. */
export function schemaOf(schema: v.GenericSchema) {
	const { $schema, ...rest } = toJsonSchema(schema, config);
	void $schema;
	return rest as object;
}

const refused = (description: string, reasons: readonly string[]) => ({
	description,
	content: {
		'application/json': {
			schema: {
				type: 'object' as const,
				required: ['reason'],
				properties: { reason: { type: 'string' as const, enum: [...reasons] } },
			},
		},
	},
});

/** The operation as the document tells it. */
export function describe(operation: Operation<never>, tag: string): DescribeRouteOptions {
	const { id, says, answer, created, method, body } = operation;
	return {
		operationId: id,
		summary: says,
		tags: [tag],
		parameters: parametersOf(operation),
		...(body && {
			requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } },
		}),
		responses: {
			[created ? 201 : 200]: {
				description: created ? 'Made' : 'Done',
				content: { 'application/json': { schema: schemaOf(answer) } },
			},
			...refusalsOf(operation),
			...(method === 'post' && {
				422: refused('The key came with another request before', ['idempotency_key_reused']),
			}),
		},
	};
}

function refusalsOf({ refusals, query, body, inSchool, path, rate }: Operation<never>) {
	const expected = refusals.filter((reason) => reason !== 'too_many');
	return {
		...((Object.keys(query).length || body) && {
			400: { $ref: '#/components/responses/BadInput' },
		}),
		...(inSchool && { 403: refused('Not allowed to the one who asks', ['Forbidden']) }),
		...((inSchool || Object.keys(path).length) && {
			404: refused('There is no such thing here', ['NotFound']),
		}),
		...(expected.length && { 409: refused('Refused', expected) }),
		...((rate || expected.length < refusals.length) && {
			429: refused('Asked too often', ['too_many']),
		}),
	};
}

function parametersOf({ inSchool, path, query, method }: Operation<never>) {
	const asParameters = (entries: v.ObjectEntries, where: 'path' | 'query') =>
		Object.entries(entries).map(([name, schema]) => ({
			name,
			in: where,
			required: where === 'path' || !acceptsNothing(schema as v.GenericSchema),
			schema: schemaOf(schema as v.GenericSchema),
		}));
	return [
		...(inSchool ? [{ $ref: '#/components/parameters/school' }] : []),
		...asParameters(path, 'path'),
		...asParameters(query, 'query'),
		{ $ref: '#/components/parameters/language' },
		...(method === 'post' ? [{ $ref: '#/components/parameters/key' }] : []),
	];
}

const acceptsNothing = (schema: v.GenericSchema) => v.safeParse(schema, undefined).success;
