-- A code proves a phone. Only hashes are kept: the code's is salted with the token in the cookie of
-- the phone that asked, so a copy of this table opens nothing.
create table identity.phone_code (
	token_hash text primary key,
	phone text not null,
	code_hash text not null,
	client_hash text not null,
	tries int not null check (tries between 0 and 5),
	created_at timestamptz not null,
	expires_at timestamptz not null,
	used_at timestamptz,
	proof_hash text unique
);

create index phone_code_phone on identity.phone_code (phone, created_at);

create index phone_code_client on identity.phone_code (client_hash, created_at);

-- A printed card with a QR code. A person may hold several, until all are stopped at once.
create table identity.card (
	id uuid primary key,
	secret_hash text not null unique,
	person_id uuid not null references identity.person (id) on delete cascade,
	school_id uuid not null,
	issued_by uuid not null,
	created_at timestamptz not null,
	used_at timestamptz,
	revoked_at timestamptz
);

create index card_person on identity.card (person_id);

create table identity.passkey (
	id text primary key,
	person_id uuid not null references identity.person (id) on delete cascade,
	public_key bytea not null,
	counter bigint not null,
	transports text[] not null,
	name text not null check (char_length(name) between 1 and 60),
	created_at timestamptz not null,
	used_at timestamptz
);

create index passkey_person on identity.passkey (person_id);

-- What an authenticator is asked to sign, once; person_id while she registers one.
create table identity.challenge (
	challenge text primary key,
	person_id uuid references identity.person (id) on delete cascade,
	expires_at timestamptz not null
);
