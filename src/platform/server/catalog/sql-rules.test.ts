import { expect, test } from 'vitest';
import { problemsOfSql } from './sql-rules.ts';

const placement = {
	distributed: ['shop.order', 'shop.line'],
	reference: ['shop.region'],
	local: ['shop.address'],
};
const of = (sql: string) => problemsOfSql(sql, placement);

test.each([
	'select * from shop.region',
	'select * from "shop"."address" where id = $1 for update',
	'select "shop"."order"."id" from "shop"."order" where "shop"."order"."school_id" = $1',
	`select 1 from "shop"."order" as "o" inner join "shop"."line" as "l" on "l"."school_id" = "o"."school_id"
		and "l"."order_id" = "o"."id" where "o"."school_id" = $1`,
	'select 1 from shop.order join shop.line using (school_id, order_id) where school_id = $1',
	'select 1 from shop.order where (school_id, id) in (($1, $2))',
	'insert into "shop"."order" ("id", "school_id") values ($1, $2) on conflict ("school_id", "id") do update set "x" = $3',
	'update "shop"."order" set "x" = $1 where "shop"."order"."school_id" = $2',
	'select 1 from shop.order where school_id = $1 for update of shop.order skip locked',
	`select * from "shop"."order" limit $1 /* across schools: market search */`,
	`/* across schools: public counts */ select count(*) from shop.order`,
	'delete from shop.order where at < $1 /* across schools: upkeep */',
])('%s', (sql) => {
	expect(of(sql)).toEqual([]);
});

test.each([
	['select * from shop.order where id = $1', 'without its school_id'],
	['select 1 from shop.order, shop.line where shop.order.school_id = $1', 'without its school_id'],
	[
		'select 1 from shop.order o join shop.line l on l.order_id = o.id where o.school_id = $1',
		'without its school_id',
	],
	['update "shop"."order" set "x" = $1 where "id" = $2', 'without its school_id'],
	['delete from shop.order', 'without its school_id'],
	['insert into shop.order (id) values ($1)', 'inserts without school_id'],
	['insert into shop.order (school_id) select id from shop.line', 'without its school_id'],
	[`select * from shop.order /* across schools: market search */`, 'without a limit'],
	[
		'select 1 from shop.order /* across schools: upkeep */ limit 1 for update',
		'locks rows without one school',
	],
	[
		'merge into shop.order o using shop.line l on o.school_id = l.school_id and l.school_id = $1 when matched',
		'merges',
	],
	[
		'insert into shop.order (school_id) values ($1) on conflict (school_id) do update set at = now()',
		'changes by itself',
	],
	['update shop.order set at = now() where school_id = $1', 'changes by itself'],
	['update shop.order set x = $1, school_id = $2 where school_id = $3', 'changes school_id'],
	['select count(*) from shop.order where school_id = $1 group by rollup (x)', 'rolls up'],
	[`select 1 from shop.order where school_id = current_setting('x')::uuid`, 'session setting'],
	['insert into shop.order (school_id, x) values ($1, (select 1))', 'query among its values'],
	[
		'select 1 from shop.order where school_id = $1 and exists (select from shop.address)',
		'join it',
	],
])('%s is refused', (sql, problem) => {
	expect(of(sql).join('; ')).toContain(problem);
});
