import { acrossMark } from '../across-schools.ts';
import type { Placement } from './catalog.ts';

const changesByItself =
	/\b(now|random|nextval|clock_timestamp|statement_timestamp|\w*uuid\w*)\s*\(|\bcurrent_(timestamp|date|time)\b/i;
const comparesSchool =
	/school_id"?\s*(=|in\b)|using\s*\(\s*"?school_id|\(\s*[\w".]*school_id"?\s*,[^()]*\)\s*(=|in\b)/gi;

/**
 * Why a cluster could not run this statement, or would ask every node for it; empty when it can.
 * It reads the text, so it is strict about form: each school's table that a query names needs its own
 * comparison of school_id, with a value or with the table it is joined to.
 */
export function problemsOfSql(
	sql: string,
	{ distributed, local }: Placement,
	insertOnly: readonly string[] = [],
): string[] {
	const tables = mentionsOf(sql);
	const ofSchools = tables.filter(({ name }) => distributed.includes(name));
	if (ofSchools.length === 0) return [];

	const across = sql.includes(acrossMark);
	const compared = [...sql.matchAll(comparesSchool)].length;
	const read = ofSchools.filter(({ inserted }) => !inserted);
	const rules: [broken: boolean, problem: string][] = [
		[!across && compared < read.length, 'a school’s table is read without its school_id'],
		[
			across && !/\blimit\b|\b(count|sum|avg|min|max)\(|^delete/i.test(sql),
			'asks every school without a limit',
		],
		[
			ofSchools.some(({ inserted }) => inserted) &&
				!/\binsert into [^(]*\([^)]*school_id/i.test(sql),
			'inserts without school_id',
		],
		[
			/\bfor (no key )?(update|(key )?share)\b/i.test(sql) && !/school_id"?\s*=\s*\$/i.test(sql),
			'locks rows without one school',
		],
		[changesHistory(sql, insertOnly), 'changes what is only added to'],
		[/^\s*(with\b[^]*)?\bmerge into\b/i.test(sql), 'merges'],
		[changesByItself.test(settingsOf(sql)), 'sets what changes by itself: pass ctx.now and ids'],
		[/\bset\b[^]*?"?school_id"?\s*=/i.test(settingsOf(sql)), 'changes school_id'],
		[/\b(rollup|cube|grouping sets)\s*\(/i.test(sql), 'rolls up: aggregate first'],
		[/\bcurrent_setting\s*\(/i.test(sql), 'reads a session setting'],
		[/\bvalues\s*\([^)]*\(\s*select\b/i.test(sql), 'has a query among its values'],
		[
			/\bexists\s*\(/i.test(sql) && tables.some(({ name }) => local.includes(name)),
			'asks whether a local row exists: join it',
		],
	];
	return rules.filter(([broken]) => broken).map(([, problem]) => problem);
}

/** Tables where a statement names them as a whole, not as the owner of a column. */
function mentionsOf(sql: string) {
	const mention = /(\b(?:into|of)\s+)?"?\b([a-z_]\w*)"?\."?([a-z_]\w*)\b"?(?!"?[.(])/gi;
	return [...sql.matchAll(mention)]
		.filter(([, before]) => !/^of/i.test(before ?? ''))
		.map(([, before, schema, table]) => ({ name: `${schema}.${table}`, inserted: !!before }));
}

const settingsOf = (sql: string) =>
	[
		...sql.matchAll(
			/\b(?:update\b[^]*?|do update )(set\b[^]*?)(?=\bwhere\b|\bfrom\b|\breturning\b|$)/gi,
		),
	]
		.map(([, set]) => set ?? '')
		.join('\n');

const changesHistory = (sql: string, insertOnly: readonly string[]) =>
	[...sql.matchAll(/\b(?:update|delete from)\s+"?(\w+)"?\."?(\w+)/gi)].some(([, schema, table]) =>
		insertOnly.includes(`${schema}.${table}`),
	);
