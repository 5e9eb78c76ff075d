import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { parse } from 'yaml';

/** A content file that cannot be used; the message says where and what, for who writes content. */
export class ContentError extends Error {}

/** One YAML file, checked. Throws a ContentError that names the file, the line of keys and the fault. */
export async function readContent<S extends v.GenericSchema>(
	path: string,
	schema: S,
): Promise<v.InferOutput<S>> {
	const parsed = v.safeParse(schema, parseYaml(path, await readFile(path, 'utf8')));
	if (parsed.success) return parsed.output;
	const faults = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
	throw new ContentError(`${path}\n  ${faults.join('\n  ')}`);
}

function parseYaml(path: string, text: string): unknown {
	try {
		return parse(text);
	} catch (error) {
		throw new ContentError(`${path}\n  ${error instanceof Error ? error.message : error}`);
	}
}
