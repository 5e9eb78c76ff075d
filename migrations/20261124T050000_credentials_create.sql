create schema credentials;

-- Keys of the installation. The newest one signs; the older ones still verify what they signed.
create table credentials.signing_key (
	id uuid primary key,
	public_key text not null unique,
	sealed_secret text not null,
	created_at timestamptz not null
);

create table credentials.certificate (
	school_id uuid not null references school.school (id),
	id uuid not null,
	code text not null,
	learner_id uuid not null,
	programme_id uuid not null,
	issuer_member_id uuid not null,
	name text not null,
	title jsonb not null,
	craft_id text references school.craft (id),
	hours int not null,
	theory_score int not null,
	practical_score int not null,
	evidence_file_ids jsonb not null,
	status_index int not null check (status_index between 0 and 131071),
	credential jsonb not null,
	issued_at timestamptz not null,
	revoked_at timestamptz,
	revoked_reason text,
	revoked_by uuid,
	primary key (school_id, id),
	constraint certificate_once unique (school_id, programme_id, learner_id),
	constraint certificate_code_own unique (school_id, code),
	constraint certificate_status unique (school_id, status_index),
	check ((revoked_at is null) = (revoked_reason is null)),
	foreign key (school_id, learner_id) references school.member (school_id, id),
	foreign key (school_id, issuer_member_id) references school.member (school_id, id)
);

select platform.distribute('credentials.certificate');

create index certificate_issued on credentials.certificate (school_id, issued_at desc);

create index certificate_learner on credentials.certificate (school_id, learner_id);

-- A directory: whoever holds a code finds its school.
create table credentials.certificate_code (
	code text primary key,
	school_id uuid not null,
	certificate_id uuid not null
);
