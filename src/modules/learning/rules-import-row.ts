import { readPhone, type PhoneRefusal } from '#modules/identity/rules-phone.ts';
import { latinDigits } from '#platform/fold.ts';
import type { EnrolPerson, EnrolRefusal } from './schema.ts';
import type { Line, Sheet } from './rules-import-sheet.ts';
import { readSetting, readSex, type Column } from './rules-import-words.ts';

export const rowReasons = [
	'quotes_broken',
	'cells_extra',
	'name_missing',
	'name_long',
	'sex_unknown',
	'birth_year_wrong',
	'setting_unknown',
	'town_long',
	'craft_unknown',
] as const;
export type RowReason = (typeof rowReasons)[number] | PhoneRefusal | EnrolRefusal;

export type ListedPerson = Omit<EnrolPerson, 'cohortId'>;
/** What is wrong with a row, and in what was written. */
export type RowProblem = { reason: RowReason; typed: string };
/** A row that did not go in. */
export type Finding = { line: number; cells: string[]; problems: RowProblem[] };
export type Row = { line: number; cells: string[]; person: ListedPerson } | Finding;

type Known = { readCraft: (name: string) => string | undefined; year: number };

const longest = 120;
const youngest = 10;

/** One person of a list, or everything that is wrong with her row at once. */
export function readRow({ columns, headings }: Sheet, line: Line, known: Known): Row {
	const at = { line: line.number, cells: line.cells };
	const problems: RowProblem[] = [];
	const cell = (column: Column) => line.cells[columns.indexOf(column)] ?? '';
	function check<T>(typed: string, value: T | undefined, reason: RowReason): T | undefined {
		if (typed && value === undefined) problems.push({ reason, typed });
		return typed ? value : undefined;
	}

	if (line.broken) return { ...at, problems: [{ reason: 'quotes_broken', typed: '' }] };
	const extra = line.cells.slice(headings.length).filter(Boolean);
	if (extra.length) problems.push({ reason: 'cells_extra', typed: extra.join(' ') });

	const name = nameOf(cell);
	if (!name) problems.push({ reason: 'name_missing', typed: '' });
	check(name, name.length <= longest || undefined, 'name_long');
	const phone = cell('phone') ? readPhone(cell('phone')) : undefined;
	if (phone && !phone.ok) problems.push({ reason: phone.reason, typed: cell('phone') });

	const person: ListedPerson = {
		name,
		phone: phone?.ok ? phone.value : undefined,
		sex: check(cell('sex'), readSex(cell('sex')), 'sex_unknown'),
		birthYear: check(
			cell('birthYear'),
			readYear(cell('birthYear'), known.year),
			'birth_year_wrong',
		),
		setting: check(cell('setting'), readSetting(cell('setting')), 'setting_unknown'),
		town: check(cell('town'), townOf(cell('town')), 'town_long'),
		craftId: check(cell('craft'), known.readCraft(cell('craft')), 'craft_unknown'),
	};
	return problems.length ? { ...at, problems } : { ...at, person };
}

/** First name and name may stand in two columns. */
const nameOf = (cell: (column: Column) => string) =>
	[cell('given'), cell('name'), cell('family')].filter(Boolean).join(' ');

const townOf = (typed: string) => (typed.length <= longest ? typed : undefined);

/** 1990, or the year in a date such as 14/06/1990. */
function readYear(typed: string, thisYear: number): number | undefined {
	const year = Number(/(?<!\d)\d{4}(?!\d)/.exec(latinDigits(typed))?.[0]);
	return year >= 1900 && year <= thisYear - youngest ? year : undefined;
}
