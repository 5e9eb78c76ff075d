import { units, type CostSheet } from './schema.ts';

/** A form's fields by name, as they were typed; money in dirhams, quantities and shares in decimals. */
export type Typed = Record<string, string | undefined>;

/** What the mirror needs, where anything that cannot be read yet counts as nothing. */
type Draft = Omit<CostSheet, 'id' | 'name' | 'shared'> & { price: bigint };

const mostRows = 20;
const rowFields = ['name', 'quantity', 'unitPrice'] as const;
const field = (row: number, name: string) => `materials.${row}.${name}`;

/** How many rows of materials the form shows: one at least, 20 at most. */
export const rowsOf = (typed: Typed) => Math.min(mostRows, Math.max(1, Number(typed.rows) || 1));

/**
 * "12,5" with two places is "1250": what a person types as digits of the minor unit. What is not a
 * number comes back as it was typed, for the schema to refuse.
 */
export function toMinor(text: string | undefined, places: number): string {
	const typed = (text ?? '').replace(/[\s\u00a0\u202f]/g, '').replace(/[٠-٩]/g, figureOf);
	const found = typed.match(/^(\d*)[.,٫]?(\d*)$/);
	if (!found || !typed) return typed;
	const [, whole = '', fraction = ''] = found;
	return (whole + fraction.slice(0, places).padEnd(places, '0')).replace(/^0+(?=\d)/, '');
}

/** The other way round: 1790 with two places is "17.9"; nothing is written for nothing. */
export function fromMinor(amount: bigint | number | undefined, places: number): string {
	if (!amount) return '';
	const digits = `${amount}`.padStart(places + 1, '0');
	const fraction = digits.slice(-places).replace(/0+$/, '');
	return digits.slice(0, -places) + (fraction && `.${fraction}`);
}

/** What the schema CostSheet reads, and which row of the form each material stands in. */
export function sheetInput(typed: Typed) {
	const rows = filledRows(typed);
	const sheet = {
		name: typed.name ?? '',
		materials: rows.map((row) => ({
			name: typed[field(row, 'name')] ?? '',
			unit: typed[field(row, 'unit')] ?? units[0],
			quantity: toMinor(typed[field(row, 'quantity')], 3),
			unitPrice: toMinor(typed[field(row, 'unitPrice')], 2),
			waste: toMinor(typed[field(row, 'waste')], 2) || '0',
		})),
		minutes: minutesOf(typed) ?? typed.hours,
		wage: toMinor(typed.wage, 2),
		tools: toMinor(typed.tools, 2),
		overheads: toMinor(typed.overheads, 2),
		packaging: toMinor(typed.packaging, 2),
		feePoints: toMinor(typed.fees, 2) || '0',
		price: toMinor(typed.price, 2),
		shared: 'shared' in typed,
	};
	return { sheet, rows };
}

/** For the live mirror: never refuses. */
export function draftSheet(typed: Typed): Draft {
	const { sheet } = sheetInput(typed);
	return {
		materials: sheet.materials.map(({ name, unit, quantity, unitPrice, waste }) => ({
			name,
			unit: units.find((known) => known === unit) ?? units[0],
			quantity: Number(amountOf(quantity)),
			unitPrice: amountOf(unitPrice),
			waste: Number(amountOf(waste)),
		})),
		minutes: minutesOf(typed) ?? 0,
		wage: amountOf(sheet.wage),
		tools: amountOf(sheet.tools),
		overheads: amountOf(sheet.overheads),
		packaging: amountOf(sheet.packaging),
		feePoints: Math.min(5000, Number(amountOf(sheet.feePoints))),
		price: amountOf(sheet.price),
	};
}

/** The fields of a sheet that was kept before. */
export function typedFrom(sheet: CostSheet): Typed {
	const rows = sheet.materials.flatMap(({ name, unit, quantity, unitPrice, waste }, row) => [
		[field(row, 'name'), name],
		[field(row, 'unit'), unit],
		[field(row, 'quantity'), fromMinor(quantity, 3)],
		[field(row, 'unitPrice'), fromMinor(unitPrice, 2)],
		[field(row, 'waste'), fromMinor(waste, 2)],
	]);
	return {
		name: sheet.name,
		rows: `${Math.max(1, sheet.materials.length)}`,
		...Object.fromEntries(rows),
		hours: `${Math.floor(sheet.minutes / 60)}`,
		minutes: `${sheet.minutes % 60}`,
		wage: fromMinor(sheet.wage, 2),
		tools: fromMinor(sheet.tools, 2),
		overheads: fromMinor(sheet.overheads, 2),
		packaging: fromMinor(sheet.packaging, 2),
		fees: fromMinor(sheet.feePoints, 2),
		price: fromMinor(sheet.price, 2),
		...(sheet.shared && { shared: 'on' }),
	};
}

/** A problem that the schema found at the n-th material, at the row of the form where it stands. */
export const atRow = (path: string, rows: readonly number[]) =>
	path.replace(/^materials\.(\d+)\./, (_, n) => `materials.${rows[Number(n)]}.`);

const filledRows = (typed: Typed) =>
	Array.from({ length: rowsOf(typed) }, (_, row) => row).filter((row) =>
		rowFields.some((name) => typed[field(row, name)]?.trim()),
	);

/** Undefined for what is not a number of hours. */
function minutesOf({ hours, minutes }: Typed) {
	const typed = [hours, minutes].map((text) => toMinor(text, 0) || '0');
	if (!typed.every((digits) => /^\d{1,5}$/.test(digits))) return undefined;
	return Number(typed[0]) * 60 + Number(typed[1]);
}

const amountOf = (digits: string) => (/^\d{1,12}$/.test(digits) ? BigInt(digits) : 0n);
const figureOf = (figure: string) => `${figure.charCodeAt(0) - 0x0660}`;
