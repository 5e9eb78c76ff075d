create table platform.event (
	school_id uuid not null,
	id uuid not null,
	name text not null,
	payload jsonb not null,
	occurred_at timestamptz not null,
	primary key (school_id, id)
);

select platform.distribute('platform.event');

create table platform.idempotency (
	school_id uuid not null,
	actor_id uuid not null,
	key text not null,
	request_hash text not null,
	status int,
	body text,
	created_at timestamptz not null,
	primary key (school_id, actor_id, key)
);

select platform.distribute('platform.idempotency');
