import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemsOfMigration } from '#platform/server/catalog/migration-rules.ts';
import { placement } from './placement.ts';

const files = readdirSync('migrations').filter((name) => name.endsWith('.sql'));

test('the migrations can run on a cluster', () => {
	expect(files.length).toBeGreaterThan(3);
	const found = files.flatMap((name) =>
		problemsOfMigration(name, readFileSync(`migrations/${name}`, 'utf8'), placement),
	);
	expect(found).toEqual([]);
});

test('no two migrations have the same stamp', () => {
	const stamps = files.map((name) => name.slice(0, 15));
	expect(stamps.filter((stamp, at) => stamps.indexOf(stamp) !== at)).toEqual([]);
});

const lists = { distributed: ['a.d'], reference: ['a.r'], local: ['a.l'] };
const of = (sql: string, name = '20261124T090000_a_create.sql') =>
	problemsOfMigration(name, sql, lists);

test.each([
	['create trigger t after insert on a.d execute function f()'],
	['create table a.l (x int) inherits (a.b)'],
	['create table a.l (x int references a.b deferrable)'],
	['create table a.l (x int references a.b on delete set null)'],
	['create table a.l (x int references a.b on update cascade)'],
	['create table a.l (x timestamptz default now())'],
	['create table a.l (x uuid default gen_random_uuid())'],
	['alter table a.d rename constraint b to c'],
	['alter table a.d add constraint b check (x > 0), add constraint c check (y > 0)'],
	['alter table a.d add column x int check (x > 0)'],
	['alter table a.d add column x numeric(10, 2) not null unique'],
	['create index concurrently i on a.d (x)'],
	['create table a.d (x int)'],
	['create table a.r (x int)'],
	['create table a.nowhere (x int)'],
	['begin'],
])('%s is refused', (sql) => {
	expect(of(sql)).toHaveLength(1);
});

test.each([
	[`create table a.d (x int);\nselect platform.distribute('a.d');`],
	[`create table a.r (x int);\nselect platform.replicate('a.r');`],
	['create table a.l (x int check (x > 0))'],
	['alter table a.d add column x numeric(10, 2) not null default 0, add column y int'],
	['alter table a.d add constraint c check (x > 0)'],
	['-- transaction: none\ncreate index concurrently i on a.d (x)'],
])('%s is accepted', (sql) => {
	expect(of(sql)).toEqual([]);
});

test('a name without stamp or module is refused', () => {
	expect(of('select 1', 'create.sql')).toHaveLength(1);
});
