import Papa from 'papaparse';
import { isNote, readHeading, type Column } from './rules-import-words.ts';

export type Line = {
	/** Counted from 1, as an editor shows it. */
	number: number;
	cells: string[];
	/** A quote was opened and not closed, so the cells are a guess. */
	broken: boolean;
};
export type Sheet = {
	/** As they were written. */
	headings: string[];
	/** What each of them means; undefined for one that is not read. */
	columns: (Column | undefined)[];
	lines: Line[];
};

/** What a spreadsheet may put between two cells; the last two are commas of Arabic keyboards. */
const delimiters = [',', ';', '\t', '|', '،', '؛'];

/** The cells of a list whose first line names its columns; empty lines are left out. */
export function readSheet(text: string): Sheet {
	const { delimiter, body, skipped } = findDelimiter(text);
	const [first, ...lines] = readLines(body, delimiter)
		.map((line) => ({ ...line, number: line.number + skipped }))
		.filter(({ cells }) => cells.some(Boolean));
	const all = first?.cells ?? [];
	const withoutNotes = (cells: string[]) => cells.filter((_, place) => !isNote(all[place] ?? ''));
	const headings = withoutNotes(all);
	return {
		headings,
		columns: uniqueColumns(headings),
		lines: lines.map((line) => ({ ...line, cells: withoutNotes(line.cells) })),
	};
}

/** Excel may say it in a line before the headings; else it is what makes headings known. */
function findDelimiter(text: string) {
	const said = /^sep=(.)\r?\n/i.exec(text);
	if (said?.[1]) return { delimiter: said[1], body: text.slice(said[0].length), skipped: 1 };
	const line = text.split(/\r\n|\r|\n/).find((one) => one.trim()) ?? '';
	const known = (delimiter: string) =>
		cellsOf(line, delimiter).cells.filter((cell) => readHeading(cell)).length;
	const delimiter = delimiters.reduce((best, one) => (known(one) > known(best) ? one : best));
	return { delimiter, body: text, skipped: 0 };
}

/** Quoted cells may go over several lines, but a quote that is never closed must not eat the rest. */
function readLines(text: string, delimiter: string): Line[] {
	const lines: Line[] = [];
	let number = 1;
	let end = 0;
	let torn = false;
	Papa.parse<string[]>(text, {
		delimiter,
		step: ({ data, errors, meta }) => {
			torn ||= errors.some(({ type }) => type === 'Quotes');
			lines.push({ number, cells: data.map(clean), broken: false });
			number += countBreaks(text.slice(end, meta.cursor));
			end = meta.cursor;
		},
	});
	if (!torn) return lines;
	return text
		.split(/\r\n|\r|\n/)
		.map((line, place) => ({ number: place + 1, ...cellsOf(line, delimiter) }));
}

function cellsOf(line: string, delimiter: string) {
	const { data, errors } = Papa.parse<string[]>(line, { delimiter });
	const broken = errors.some(({ type }) => type === 'Quotes');
	return { cells: (data[0] ?? []).map(clean), broken };
}

const countBreaks = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** Without what cannot be seen, nor the apostrophe that keeps a cell from being a formula. */
const clean = (cell: string) =>
	cell
		.replace(/[\u0000-\u001f\u007f\u00a0\s]+/g, ' ')
		.replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
		.trim()
		.replace(/^'(?=[=+\-@])/, '');

/** The first column of a kind counts: a second one is not read. */
const uniqueColumns = (headings: readonly string[]) =>
	headings
		.map((heading) => readHeading(heading))
		.map((column, place, all) => (all.indexOf(column) === place ? column : undefined));
