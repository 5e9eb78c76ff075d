-- How often a thing was tried. The key is a hash; after a crash of the database all start anew.
create unlogged table platform.rate_limit (
	key_hash text primary key,
	hits int not null,
	resets_at timestamptz not null
);

create index rate_limit_resets_at on platform.rate_limit (resets_at);

-- Who did what. Rows are only inserted; details hold ids and words of closed lists, no names.
create table platform.audit (
	school_id uuid not null,
	id uuid not null,
	actor_id uuid not null,
	action text not null,
	subject text not null,
	details jsonb not null,
	at timestamptz not null,
	primary key (school_id, id)
);

select platform.distribute('platform.audit');

create index audit_subject on platform.audit (school_id, subject, at);

create index audit_actor on platform.audit (school_id, actor_id, at);

-- It also binds the owner; only a superuser goes past it.
revoke update, delete, truncate on platform.audit from public, current_user;
