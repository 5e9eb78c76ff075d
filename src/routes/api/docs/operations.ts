type Schema = {
	type?: string | string[];
	enum?: unknown[];
	properties?: Record<string, Schema>;
	required?: string[];
	anyOf?: Schema[];
	oneOf?: Schema[];
	items?: Schema;
};
type Content = { content?: { 'application/json'?: { schema?: Schema } } };
type Parameter = { $ref?: string; name?: string; in?: string; required?: boolean; schema?: Schema };
type Described = {
	operationId: string;
	summary: string;
	tags: string[];
	parameters: Parameter[];
	requestBody?: Content;
	responses: Record<string, { $ref?: string; description?: string } & Content>;
};
export type Document = { paths: Record<string, Record<string, Described>> };

export type Field = { name: string; type: string; required: boolean };

/** The operations of the document by their tag, in its order. */
export function operationsOf({ paths }: Document) {
	const all = Object.entries(paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
	);
	const groups = Map.groupBy(all, ({ operation }) => operation.tags[0] ?? '');
	return [...groups].map(([tag, its]) => ({ tag, operations: its.map(show) }));
}

function show({ path, method, operation }: { path: string; method: string; operation: Described }) {
	const { operationId, summary, parameters, requestBody, responses } = operation;
	const named = parameters.filter(({ name }) => name !== undefined);
	return {
		id: operationId,
		method: method.toUpperCase(),
		path,
		summary,
		/** Takes an Idempotency-Key. */
		once: method === 'post',
		asked: named.map(({ name = '', required = false, schema = {} }) => ({
			...{ name, required, type: typeOf(schema) },
		})),
		sent: fieldsOf(schemaOf(requestBody)),
		answered: fieldsOf(schemaOf(responses[200] ?? responses[201])),
		refusals: Object.entries(responses).flatMap(([status, response]) =>
			(schemaOf(response)?.properties?.reason?.enum ?? []).map((reason) => `${status} ${reason}`),
		),
	};
}

const schemaOf = (content: Content | undefined) => content?.content?.['application/json']?.schema;

/** The fields of an object; of several forms those of all, required where each asks for it. */
function fieldsOf(schema: Schema | undefined): Field[] {
	const forms = schema?.anyOf ?? schema?.oneOf ?? (schema ? [schema] : []);
	const names = new Set(forms.flatMap(({ properties = {} }) => Object.keys(properties)));
	return [...names].map((name) => ({
		name,
		type: typeOf(forms.find(({ properties }) => properties?.[name])?.properties?.[name] ?? {}),
		required: forms.every(({ required = [] }) => required.includes(name)),
	}));
}

function typeOf({ type, enum: values, anyOf, items }: Schema): string {
	if (values) return values.join(' | ');
	if (anyOf) return [...new Set(anyOf.map(typeOf))].join(' | ');
	if (type === 'array') return `${items ? typeOf(items) : 'any'}[]`;
	return [type ?? 'any'].flat().join(' | ');
}
