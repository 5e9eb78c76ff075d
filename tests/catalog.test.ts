import { sql } from 'kysely';
import { describe, expect } from 'vitest';
import { modules } from '#modules/graph.ts';
import { problemsOf } from '#platform/server/catalog/placement-rules.ts';
import { readCatalog } from '#platform/server/catalog/read-catalog.ts';
import { test } from './database.ts';
import { placement } from './placement.ts';

test('every table has its place, and may go there', async ({ ctx }) => {
	const catalog = await readCatalog(ctx.db);
	expect(catalog.length).toBeGreaterThan(10);
	expect(problemsOf(catalog, placement)).toEqual([]);
});

test('references follow the graph of the modules', async ({ ctx }) => {
	const graph: Record<string, readonly string[]> = modules;
	const schemaOf = (name: string) => name.split('.')[0] ?? '';
	const across = (await readCatalog(ctx.db))
		.flatMap(({ name, constraints }) =>
			constraints
				// The school itself is the root of every module's tables, not somebody's business.
				.filter(({ foreign }) => foreign?.target !== 'school.school')
				.map(({ foreign }) => [schemaOf(name), schemaOf(foreign?.target ?? name)] as const),
		)
		.filter(([from, to]) => from !== to);
	expect(across.length).toBeGreaterThan(3);
	expect(across.filter(([from, to]) => !graph[from]?.includes(to))).toEqual([]);
});

describe('a table that a cluster would refuse is seen', () => {
	const columns = 'school_id uuid not null, id uuid not null';
	const key = 'primary key (school_id, id)';

	test.for([
		['no list', `create table bad.other (x int)`, 'bad.other: is on no list'],
		['no school', `create table bad.a (id uuid primary key)`, 'needs school_id uuid not null'],
		[
			'a null school',
			`create table bad.a (school_id uuid, id uuid)`,
			'needs school_id uuid not null',
		],
		[
			'a key without the school',
			`create table bad.a (${columns}, primary key (id))`,
			'its primary key does not start with school_id',
		],
		[
			'a unique index without the school',
			`create table bad.a (${columns}, ${key}, code text unique)`,
			'a_code_key does not contain school_id',
		],
		[
			'a reference past the school',
			`create table bad.a (${columns}, ${key}, b_id uuid not null,
				foreign key (b_id, school_id) references bad.b (school_id, id))`,
			'a_b_id_school_id_fkey does not pair school_id with school_id',
		],
		[
			'a reference to a local table',
			`create table bad.a (${columns}, ${key}, p uuid references identity.person (id))`,
			'a_p_fkey goes from distributed to local',
		],
		[
			'a reference from a local table',
			`create table bad.l (school_id uuid, b_id uuid,
				foreign key (school_id, b_id) references bad.b (school_id, id))`,
			'l_school_id_b_id_fkey goes from local to distributed',
		],
		[
			'set null',
			`create table bad.a (${columns}, ${key}, b_id uuid,
				foreign key (school_id, b_id) references bad.b (school_id, id) on delete set null)`,
			'a_school_id_b_id_fkey is on delete set null',
		],
		[
			'deferrable',
			`create table bad.a (${columns}, ${key}, b_id uuid,
				foreign key (school_id, b_id) references bad.b (school_id, id) deferrable)`,
			'a_school_id_b_id_fkey is deferrable',
		],
		[
			'a long name',
			`create table bad.a (${columns}, ${key}, constraint ${'x'.repeat(51)} check (true))`,
			'is longer than 50',
		],
		[
			'a default that changes',
			`create table bad.a (${columns}, ${key}, at timestamptz default now())`,
			'the default of at changes by itself',
		],
		['inheritance', `create table bad.a (${key}) inherits (bad.b)`, 'bad.a: has parent bad.b'],
		[
			'a trigger',
			`create table bad.a (${columns}, ${key});
			create function bad.f() returns trigger language plpgsql as 'begin return new; end';
			create trigger t before insert on bad.a for each row execute function bad.f()`,
			'bad.a: has trigger t',
		],
		[
			'a circle',
			`create table bad.a (${columns}, ${key}, b_id uuid,
				constraint a_b foreign key (school_id, b_id) references bad.b (school_id, id));
			alter table bad.b add constraint b_a foreign key (school_id, id) references bad.a (school_id, id)`,
			'is part of a circle of foreign keys',
		],
	] as const)('%s', async ([, statements, problem], { ctx }) => {
		await sql
			.raw(`create schema bad; create table bad.b (${columns}, ${key}); ${statements}`)
			.execute(ctx.db);
		const listed = {
			...placement,
			distributed: [...placement.distributed, 'bad.a', 'bad.b'],
			local: [...placement.local, 'bad.l'],
		};
		const found = problemsOf(await readCatalog(ctx.db), listed);
		expect(found.join('\n')).toContain(problem);
	});
});
