import type { Catalog, Placement } from './catalog.ts';
import { orderOf } from './order.ts';

/** The script that turns a plain database with its rows into a cluster spread by school. */
export function distributeSql(catalog: Catalog, placement: Placement): string {
	const { order } = orderOf(catalog);
	const reference = order.filter((name) => placement.reference.includes(name));
	const distributed = order.filter((name) => placement.distributed.includes(name));
	const moved = [...reference, ...distributed];
	const [first, ...others] = distributed;

	return `-- Written by "npm run docs" from the catalog: do not edit. docs/operations.md tells how to use it.
-- Stop every writer first; run it with psql on the first node, as a superuser.
\\set ON_ERROR_STOP on
create extension if not exists citus;
-- For each worker: select citus_add_node('worker-1', 5432);
set citus.shard_count = 64;
set citus.enable_local_reference_table_foreign_keys = off;

begin;
set local citus.multi_shard_modify_mode = 'sequential';
create temp table counted on commit drop as
${moved.map((name) => `select '${name}' as name, count(*) as rows from ${name}`).join('\nunion all ')};

${reference.map((name) => `select create_reference_table('${name}');`).join('\n')}

select create_distributed_table('${first}', 'school_id');
${others
	.map(
		(name) =>
			`select create_distributed_table('${name}', 'school_id', colocate_with := '${first}');`,
	)
	.join('\n')}

do $$
declare
	one record;
	now_there bigint;
begin
	for one in select * from counted loop
		execute 'select count(*) from ' || one.name into now_there;
		if now_there <> one.rows then
			raise exception '% had % rows and has %', one.name, one.rows, now_there;
		end if;
	end loop;
end
$$;
commit;

${moved
	.toReversed()
	.map((name) => `select truncate_local_data_after_distributing_table('${name}');`)
	.join('\n')}
select recover_prepared_transactions();
`;
}
