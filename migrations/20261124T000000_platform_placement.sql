create schema if not exists platform;

-- Where a table lives when the database is a cluster; on one server both do nothing.
create function platform.distribute(table_name text) returns void language plpgsql as $$
begin
	if exists (select from pg_extension where extname = 'citus') then
		execute format('select create_distributed_table(%L, %L)', table_name, 'school_id');
	end if;
end
$$;

create function platform.replicate(table_name text) returns void language plpgsql as $$
begin
	if exists (select from pg_extension where extname = 'citus') then
		execute format('select create_reference_table(%L)', table_name);
	end if;
end
$$;
