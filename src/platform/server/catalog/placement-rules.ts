import type { Catalog, Constraint, Place, Placement, Table } from './catalog.ts';
import { orderOf } from './order.ts';

const longestName = 50;
const allowed: Record<Place, readonly Place[]> = {
	distributed: ['distributed', 'reference'],
	reference: ['reference'],
	local: ['local'],
};
const changesByItself = /\b(now|random|nextval|clock_timestamp|\w*uuid\w*)\(|\bCURRENT_/i;

/** What would keep this database from being spread over a cluster by school, one line each. */
export const problemsOf = (catalog: Catalog, placement: Placement): string[] => [
	...unlisted(catalog, placement),
	...catalog.flatMap((table) =>
		problemsOfTable(table, placement).map((p) => `${table.name}: ${p}`),
	),
	...orderOf(catalog).cycle.map((name) => `${name}: is part of a circle of foreign keys`),
];

function unlisted(catalog: Catalog, placement: Placement): string[] {
	const listed = Object.values(placement).flat();
	const names = catalog.map(({ name }) => name);
	return [
		...names.filter((name) => !listed.includes(name)).map((name) => `${name}: is on no list`),
		...listed.filter((name) => !names.includes(name)).map((name) => `${name}: does not exist`),
		...listed
			.filter((name, at) => listed.indexOf(name) !== at)
			.map((name) => `${name}: is on two lists`),
	];
}

function problemsOfTable(table: Table, placement: Placement): string[] {
	const place = placeOf(table.name, placement);
	const references = table.constraints.flatMap((c) => problemsOfReference(c, place, placement));
	if (place === undefined || place === 'local') return references;
	return [
		...references,
		...problemsOfAnyNode(table),
		...(place === 'distributed' ? problemsOfDistributed(table) : []),
	];
}

function problemsOfAnyNode({ extras, constraints, indexes, columns }: Table): string[] {
	return [
		...extras.map((extra) => `has ${extra}`),
		...constraints.filter((c) => c.deferrable).map(({ name }) => `${name} is deferrable`),
		...[...new Set([...constraints, ...indexes].map(({ name }) => name))]
			.filter((name) => name.length > longestName)
			.map((name) => `the name ${name} is longer than ${longestName}`),
		...columns
			.filter((column) => !column.generated && changesByItself.test(column.default ?? ''))
			.map(({ name }) => `the default of ${name} changes by itself`),
	];
}

function problemsOfDistributed({ columns, constraints, indexes }: Table): string[] {
	const school = columns.find(({ name }) => name === 'school_id');
	if (school?.type !== 'uuid' || !school.required || school.default !== null)
		return ['needs school_id uuid not null without a default'];
	const primary = constraints.find(({ kind }) => kind === 'primary');
	return [
		...(primary?.columns[0] === 'school_id'
			? []
			: ['its primary key does not start with school_id']),
		...indexes
			.filter((i) => (i.unique || i.exclusion) && !i.columns.includes('school_id'))
			.map(({ name }) => `${name} does not contain school_id`),
	];
}

function problemsOfReference(constraint: Constraint, place: Place | undefined, all: Placement) {
	const { name, columns, foreign } = constraint;
	if (!foreign || !place) return [];
	const target = placeOf(foreign.target, all);
	const paired = columns.indexOf('school_id') === foreign.columns.indexOf('school_id');
	return [
		...(target && allowed[place].includes(target)
			? []
			: [`${name} goes from ${place} to ${target ?? 'nowhere'}`]),
		...(place === 'distributed' &&
		target === 'distributed' &&
		!(paired && columns.includes('school_id'))
			? [`${name} does not pair school_id with school_id`]
			: []),
		...(foreign.onDelete.startsWith('set') ? [`${name} is on delete ${foreign.onDelete}`] : []),
		...(foreign.onUpdate === 'cascade' || foreign.onUpdate.startsWith('set')
			? [`${name} is on update ${foreign.onUpdate}`]
			: []),
	];
}

const placeOf = (name: string, placement: Placement) =>
	(Object.keys(placement) as Place[]).find((place) => placement[place].includes(name));
