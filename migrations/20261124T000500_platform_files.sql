create table platform.file (
	school_id uuid not null,
	id uuid not null,
	owner_id uuid not null,
	access text not null constraint file_access check (access in ('public', 'school', 'private')),
	hash text not null,
	type text not null,
	bytes int not null,
	name text not null,
	width int,
	height int,
	duration_ms int,
	variants jsonb not null,
	created_at timestamptz not null,
	primary key (school_id, id)
);

select platform.distribute('platform.file');

create index file_owner on platform.file (school_id, owner_id);
