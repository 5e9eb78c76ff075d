import { splitStatements } from '../sql-statements.ts';
import type { Placement } from './catalog.ts';

const fileName = /^\d{8}T\d{6}_[a-z]+(_[a-z0-9]+)+\.sql$/;

/** Forms that a cluster refuses, or that hold every writer up, each with what to write instead. */
const forbidden: readonly [pattern: RegExp, instead: string][] = [
	[/\bcreate (or replace )?(constraint )?trigger\b/i, 'no triggers: balance by construction'],
	[/\bcreate (or replace )?rule\b/i, 'no rules'],
	[/\binherits\s*\(/i, 'no inheritance'],
	[/\bdeferrable\b/i, 'no deferrable constraints'],
	[/\bon delete set (null|default)\b/i, 'on delete: restrict, no action or cascade'],
	[/\bon update (cascade|set)\b/i, 'no changing keys'],
	[/\brename constraint\b/i, 'drop it and add it anew'],
	[/\badd constraint\b[^]*\badd constraint\b/i, 'one add constraint a statement'],
	[
		/\badd column\b(?:[^,(]|\([^)]*\))*\b(check|unique|references|primary key)\b/i,
		'add the column, then its constraint, in two statements',
	],
	[/\badd column\b[^]*\bgenerated\b[^]*\bas identity\b/i, 'identity only in create table'],
	[/\bset schema\b/i, 'a table stays in its schema'],
	[/\bdefault\s+(now|random|nextval|clock_timestamp|\w*uuid\w*)\s*\(/i, 'the program passes it'],
	[/\bdefault\s+current_/i, 'the program passes it'],
	[/^(begin|commit|rollback|start transaction|set (local|session))\b/i, 'the runner does this'],
];

/** What is wrong with one migration file, one line each. */
export function problemsOfMigration(name: string, sql: string, placement: Placement): string[] {
	const statements = splitStatements(sql);
	const outside = /^-- transaction: none/.test(sql);
	return [
		...(fileName.test(name) ? [] : [`${name}: is not called 20261124T090000_module_verb.sql`]),
		...statements.flatMap(({ text, line }) =>
			[...formProblems(withoutBodies(text)), ...concurrentProblems(text, outside)].map(
				(problem) => `${name}:${line}: ${problem}`,
			),
		),
		...placementProblems(
			statements.map(({ text }) => text),
			placement,
		).map((problem) => `${name}: ${problem}`),
	];
}

const formProblems = (text: string) =>
	forbidden.filter(([pattern]) => pattern.test(text)).map(([, instead]) => instead);

const concurrentProblems = (text: string, outside: boolean) =>
	/\bindex concurrently\b/i.test(text) && !outside
		? ['index concurrently needs the first line "-- transaction: none"']
		: [];

function placementProblems(
	statements: readonly string[],
	{ distributed, reference, local }: Placement,
) {
	const placed = (verb: string, from: number, table: string) =>
		statements.slice(from).some((text) => text.includes(`platform.${verb}('${table}')`));
	return statements.flatMap((text, at) => {
		const table = /^create (?:unlogged )?table (?:if not exists )?([\w.]+)/i.exec(text)?.[1];
		if (!table || local.includes(table)) return [];
		if (distributed.includes(table))
			return placed('distribute', at, table)
				? []
				: [`select platform.distribute('${table}') is missing`];
		if (reference.includes(table))
			return placed('replicate', at, table)
				? []
				: [`select platform.replicate('${table}') is missing`];
		return [`${table} is on no list of tests/placement.ts`];
	});
}

const withoutBodies = (text: string) => text.replace(/\$(\w*)\$[^]*?\$\1\$/g, "''");
