import { expect, test } from 'vitest';
import { splitStatements } from './sql-statements.ts';

test.each([
	['nothing', '  \n-- only a comment;\n/* and ; another */\n', []],
	['two on one line', 'select 1; select 2', ['select 1', 'select 2']],
	['a string', `select 'a;b''c;', "d;e"; select 2;`, [`select 'a;b''c;', "d;e"`, 'select 2']],
	[
		'an escaped string',
		String.raw`select E'a\';b'; select 2;`,
		[String.raw`select E'a\';b'`, 'select 2'],
	],
	['a body', 'do $$ begin x; end $$; select $1;', ['do $$ begin x; end $$', 'select $1']],
	['a tagged body', 'do $a$ x; $$ ; $$ $a$; select 2', ['do $a$ x; $$ ; $$ $a$', 'select 2']],
	['a comment inside', 'select 1 -- no; \n + 2; select 3', ['select 1 -- no; \n + 2', 'select 3']],
])('%s', (_, sql, expected) => {
	expect(splitStatements(sql).map(({ text }) => text)).toEqual(expected);
});

test('a statement knows its line', () => {
	const sql = '-- first\nselect 1;\n\n-- second\nselect\n2;\n';
	expect(splitStatements(sql).map(({ line }) => line)).toEqual([2, 5]);
});
