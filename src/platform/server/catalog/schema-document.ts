import type { Catalog, Column, Place, Placement, Table } from './catalog.ts';

const places: Record<Place, string> = {
	distributed: 'of a school',
	reference: 'reference, on every node',
	local: 'on the first node alone',
};

/** docs/schema.md: every table with its columns, a drawing for each module. */
export function schemaDocument(catalog: Catalog, placement: Placement): string {
	const schemas = Map.groupBy(catalog, ({ name }) => name.split('.')[0] ?? '');
	const sections = [...schemas].map(([schema, tables]) =>
		[`## ${schema}`, drawing(tables), ...tables.map((table) => section(table, placement))].join(
			'\n\n',
		),
	);
	return (
		[
			'# Schema',
			'Written by `npm run docs` from the catalog of a migrated database: do not edit. A table of a school is spread over a cluster by `school_id`; see `tests/placement.ts` for where each table lives.',
			...sections,
		].join('\n\n') + '\n'
	);
}

function section({ name, columns, constraints, indexes }: Table, placement: Placement) {
	const place = (Object.keys(places) as Place[]).find((p) => placement[p].includes(name));
	const rows = columns.map(
		(column) =>
			`| ${column.name} | ${column.type} | ${column.required ? '' : 'may be empty'} | ${defaultOf(column)} |`,
	);
	const rules = constraints.map(({ definition }) => `- \`${definition}\``);
	const own = indexes.filter((index) => !constraints.some((c) => c.name === index.name));
	return [
		`### ${name}`,
		`${place ? places[place] : 'nowhere'}`,
		['| column | type |  | default |', '| --- | --- | --- | --- |', ...rows].join('\n'),
		[
			...rules,
			...own.map(
				(i) => `- ${i.unique ? 'unique ' : ''}index \`${i.name}\` (${i.columns.join(', ')})`,
			),
		].join('\n'),
	].join('\n\n');
}

const defaultOf = ({ default: value, generated }: Column) =>
	value === null ? '' : `\`${`${generated ? 'generated: ' : ''}${value}`.replaceAll('|', '\\|')}\``;

/** Mermaid, with the tables of other modules that these refer to drawn as names alone. */
function drawing(tables: readonly Table[]) {
	const id = (name: string) => `"${name}"`;
	const boxes = tables.map(({ name, columns }) => {
		const lines = columns.map(
			(column) => `\t\t${column.type.replaceAll(/[^\w]+/g, '_')} ${column.name}`,
		);
		return `\t${id(name)} {\n${lines.join('\n')}\n\t}`;
	});
	const lines = tables.flatMap(({ name, constraints }) =>
		constraints
			.filter(({ foreign }) => foreign)
			.map((c) => `\t${id(name)} }o--|| ${id(c.foreign?.target ?? '')} : "${c.columns.at(-1)}"`),
	);
	return ['```mermaid', 'erDiagram', ...boxes, ...new Set(lines), '```'].join('\n');
}
