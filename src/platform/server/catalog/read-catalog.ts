import { sql } from 'kysely';
import type { Db } from '../database.ts';
import type { Catalog } from './catalog.ts';

const names = (numbers: string, table: string) => sql`
	coalesce((select json_agg(a.attname order by k.place)
		from unnest(${sql.ref(numbers)}) with ordinality k (number, place)
		join pg_attribute a on a.attrelid = ${sql.ref(table)} and a.attnum = k.number), '[]')`;

const action = (column: string) => sql`
	case ${sql.ref(column)} when 'r' then 'restrict' when 'c' then 'cascade'
		when 'n' then 'set null' when 'd' then 'set default' else 'no action' end`;

const columns = sql`
	select json_agg(json_build_object(
		'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
		'required', a.attnotnull, 'generated', a.attgenerated <> '',
		'default', pg_get_expr(d.adbin, d.adrelid)) order by a.attnum)
	from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
	where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped`;

const constraints = sql`
	select coalesce(json_agg(json_build_object(
		'name', c.conname,
		'kind', case c.contype when 'p' then 'primary' when 'u' then 'unique' when 'f' then 'foreign'
			when 'c' then 'check' else 'exclusion' end,
		'columns', ${names('c.conkey', 't.oid')},
		'deferrable', c.condeferrable,
		'definition', pg_get_constraintdef(c.oid),
		'foreign', case when c.contype = 'f' then json_build_object(
			'target', (select n.nspname || '.' || r.relname from pg_class r
				join pg_namespace n on n.oid = r.relnamespace where r.oid = c.confrelid),
			'columns', ${names('c.confkey', 'c.confrelid')},
			'onDelete', ${action('c.confdeltype')}, 'onUpdate', ${action('c.confupdtype')}) end
		) order by c.contype <> 'p', c.conname), '[]')
	from pg_constraint c where c.conrelid = t.oid and c.contype in ('p', 'u', 'f', 'c', 'x')`;

const indexes = sql`
	select coalesce(json_agg(json_build_object(
		'name', r.relname, 'unique', i.indisunique, 'exclusion', i.indisexclusion,
		'columns', ${names('i.indkey', 't.oid')}) order by r.relname), '[]')
	from pg_index i join pg_class r on r.oid = i.indexrelid where i.indrelid = t.oid`;

const extras = sql`
	select coalesce(json_agg(found.what order by found.what), '[]') from (
		select 'trigger ' || tgname as what from pg_trigger where tgrelid = t.oid and not tgisinternal
		union all select 'rule ' || rulename from pg_rewrite where ev_class = t.oid
		union all select 'parent ' || inhparent::regclass from pg_inherits where inhrelid = t.oid
	) found`;

/** Every table of ours; pg-boss keeps its own schema, on the first node. */
export async function readCatalog(db: Db): Promise<Catalog> {
	const { rows } = await sql<Catalog[number]>`
		select n.nspname || '.' || t.relname as name, (${columns}) as columns,
			(${constraints}) as constraints, (${indexes}) as indexes, (${extras}) as extras
		from pg_class t join pg_namespace n on n.oid = t.relnamespace
		where t.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$|pgboss$)'
		order by n.nspname, t.relname`.execute(db);
	return rows;
}
