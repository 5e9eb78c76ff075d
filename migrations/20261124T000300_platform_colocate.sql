-- Named, so that a table made later joins the others whatever the session's shard count is.
create or replace function platform.distribute(table_name text) returns void language plpgsql as $$
declare
	beside text := case table_name when 'platform.event' then 'default' else 'platform.event' end;
begin
	if exists (select from pg_extension where extname = 'citus') then
		execute format('select create_distributed_table(%L, %L, colocate_with := %L)', table_name, 'school_id', beside);
	end if;
end
$$;
