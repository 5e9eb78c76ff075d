import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

type TestFile = { items: { key: string; options: { key: string; right?: boolean }[] }[] };

/** The right option of every question of a shipped programme, by `module/question`. */
export async function rightAnswers(folder: string): Promise<Map<string, string>> {
	const answers = new Map<string, string>();
	for (const path of globSync(`${folder}/*/test.yaml`)) {
		const module = path.split('/').at(-2) ?? '';
		const { items } = parse(await readFile(path, 'utf8')) as TestFile;
		for (const { key, options } of items)
			answers.set(`${module}/${key}`, options.find(({ right }) => right)?.key ?? '');
	}
	return answers;
}
