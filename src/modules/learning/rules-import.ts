import { ok, refuse, type Result } from '#platform/result.ts';
import { decodeList } from './rules-import-decode.ts';
import { readRow, type Row } from './rules-import-row.ts';
import { readSheet } from './rules-import-sheet.ts';
import { readCraftWith } from './rules-import-words.ts';
import type { ImportRefusal } from './schema.ts';

export const longestList = 2 * 1024 * 1024;
export const mostRows = 5000;

type Given = {
	bytes: Uint8Array;
	crafts: readonly { id: string; names: readonly string[] }[];
	now: Date;
};
type List = { headings: string[]; rows: Row[] };

/** Reads a whole list; the limits are on its bytes and on its rows. */
export function readList({ bytes, crafts, now }: Given): Result<List, ImportRefusal> {
	if (bytes.length > longestList) return refuse('list_too_large');
	const text = decodeList(bytes);
	if (text === undefined) return refuse('list_not_text');
	const sheet = readSheet(text);
	const { columns, headings, lines } = sheet;
	if (!headings.length) return refuse('list_empty');
	if (!(['name', 'given', 'family'] as const).some((part) => columns.includes(part)))
		return refuse('no_name_column');
	if (!lines.length) return refuse('list_empty');
	if (lines.length > mostRows) return refuse('too_many_rows');
	const known = { readCraft: readCraftWith(crafts), year: now.getUTCFullYear() };
	return ok({ headings, rows: lines.map((line) => readRow(sheet, line, known)) });
}
