import type { Multilingual } from '#platform/text.ts';

export type Region = { code: string; name: Multilingual };
export type Craft = {
	id: string;
	branch: string;
	name: Multilingual;
	branchName: Multilingual;
	hsCodes: string;
};

/** content/reference/regions.txt: code | ar | fr | en | … */
export const readRegions = (text: string): Region[] =>
	rows(text).map(([code = '', ar, fr, en]) => ({ code, name: { ar, fr, en } }));

/** content/reference/crafts.txt: a branch begins with `@`, its crafts follow; see the file's head. */
export function readCrafts(text: string): Craft[] {
	let branch: Region = { code: '', name: {} };
	const crafts: Craft[] = [];
	for (const [first = '', ar, fr, en, , , , hsCodes = ''] of rows(text)) {
		const name = { ar, fr, en };
		if (first.startsWith('@')) branch = { code: first.slice(1), name };
		else
			crafts.push({
				// Behind the id may stand marks: a registered mark, or a craft that is dying out.
				id: first.replace(/[ ^+]+$/, ''),
				branch: branch.code,
				name,
				branchName: branch.name,
				hsCodes,
			});
	}
	return crafts;
}

const rows = (text: string) =>
	text
		.split('\n')
		.filter((line) => line.trim() && !line.startsWith('#'))
		.map((line) => line.split('|').map((cell) => cell.trim()));
