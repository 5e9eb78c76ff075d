create schema identity;

-- A phone is often shared in a family: its number names nobody by itself.
create table identity.person (
	id uuid primary key,
	name text not null check (char_length(name) between 1 and 120),
	phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
	email text,
	interface_locale text not null check (interface_locale in ('ar', 'fr', 'en')),
	audio_locale text not null check (audio_locale in ('ary', 'shi', 'tzm', 'rif', 'ar', 'fr')),
	is_operator boolean not null,
	created_at timestamptz not null,
	erased_at timestamptz
);

create index person_phone on identity.person (phone) where phone is not null;

create table identity.session (
	token_hash text primary key,
	person_id uuid not null references identity.person (id) on delete cascade,
	school_id uuid,
	created_at timestamptz not null,
	expires_at timestamptz not null
);

create index session_person on identity.session (person_id);
