export type Schema = {
	type?: string;
	format?: string;
	const?: unknown;
	enum?: readonly unknown[];
	anyOf?: readonly Schema[];
	oneOf?: readonly Schema[];
	items?: Schema;
	minItems?: number;
	minimum?: number;
	minLength?: number;
	properties?: Record<string, Schema>;
	required?: readonly string[];
};

/** The least value that a schema takes, so that an operation understands it; patterns are not read. */
export function exampleOf(schema: Schema = {}): unknown {
	const { type, minItems = 0, minimum = 0, minLength = 1, items, properties = {} } = schema;
	if ('const' in schema) return schema.const;
	if (schema.enum) return schema.enum[0];
	const [first] = schema.anyOf ?? schema.oneOf ?? [];
	if (first) return exampleOf(first);
	if (type === 'array') return Array.from({ length: minItems }, () => exampleOf(items));
	if (type === 'number' || type === 'integer') return minimum;
	if (type === 'boolean') return false;
	if (type === 'object')
		return Object.fromEntries(
			(schema.required ?? []).map((name) => [name, exampleOf(properties[name])]),
		);
	return schema.format === 'uuid' ? crypto.randomUUID() : 'a'.repeat(minLength);
}
