-- Messages leave from the coordinator: one may have no school, as a code to sign in has none.
create table platform.message_out (
	id uuid primary key,
	school_id uuid,
	channel text not null constraint message_channel check (channel in ('sms', 'email', 'whatsapp')),
	recipient text not null,
	subject text,
	text text not null,
	locale text not null,
	secret boolean not null,
	cause text,
	status text not null constraint message_status check (status in ('waiting', 'sent', 'failed')),
	attempts int not null,
	transport text,
	provider_id text,
	failure text,
	created_at timestamptz not null,
	sent_at timestamptz,
	constraint message_cause unique (channel, recipient, cause)
);

create index message_newest on platform.message_out (created_at desc);

create table platform.notification (
	school_id uuid not null,
	id uuid not null,
	person_id uuid not null,
	kind text not null,
	cause text not null,
	text_key text not null,
	params jsonb not null,
	href text,
	created_at timestamptz not null,
	read_at timestamptz,
	primary key (school_id, id),
	constraint notification_cause unique (school_id, person_id, kind, cause)
);

select platform.distribute('platform.notification');

create index notification_newest on platform.notification (school_id, person_id, created_at desc);
