import Papa from 'papaparse';

type Finding = { line: number; cells: readonly string[]; why: string };
type Words = { line: string; why: string };

/** The semicolon opens in columns where the comma is the decimal sign, as in Morocco. */
const options = { delimiter: ';', newline: '\r\n', escapeFormulae: true };
/** So that Excel reads UTF-8. */
const mark = '\ufeff';

/** The bad rows of a list as they were, each with its line and what to mend, to send again. */
export const writeMend = (
	headings: readonly string[],
	findings: readonly Finding[],
	words: Words,
) =>
	mark +
	Papa.unparse(
		[
			[...headings, words.line, words.why],
			...findings.map(({ line, cells, why }) => [...fill(cells, headings.length), line, why]),
		],
		options,
	);

/** An empty list with these headings. */
export const writeTemplate = (headings: readonly string[]) =>
	`${mark}${Papa.unparse([headings as string[]], options)}\r\n`;

/** What stood behind the last heading comes back in its cell, or it would name a column wrongly. */
const fill = (cells: readonly string[], width: number) =>
	Array.from({ length: width }, (_, place) =>
		place === width - 1 ? cells.slice(place).join(' ').trim() : (cells[place] ?? ''),
	);
