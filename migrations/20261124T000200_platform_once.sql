-- A form that was already acted on and where its answer stands. Rows older than some days go.
create table platform.once (
	actor_id uuid not null,
	request_hash text not null,
	location text,
	claimed_at timestamptz not null,
	primary key (actor_id, request_hash)
);

create index once_claimed_at on platform.once (claimed_at);

create index idempotency_created_at on platform.idempotency (created_at);
