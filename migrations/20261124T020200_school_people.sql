-- A link sent to a phone or an e-mail address; it serves once. A directory: whoever opens it has no
-- school yet.
create table school.invitation (
	token_hash text primary key,
	school_id uuid not null,
	role text not null constraint invitation_role check (role in ('trainer', 'coordinator')),
	phone text,
	email text,
	invited_by uuid not null,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	accepted_at timestamptz,
	accepted_by uuid,
	constraint invitation_contact check (phone is not null or email is not null)
);

create index invitation_school on school.invitation (school_id, created_at);

-- What a member agreed to and when she took it back: rows are closed, never deleted by a change of mind.
create table school.consent (
	school_id uuid not null,
	id uuid not null,
	member_id uuid not null,
	purpose text not null constraint consent_purpose
		check (purpose in ('impact_statistics', 'makers_directory', 'share_story')),
	given_at timestamptz not null,
	withdrawn_at timestamptz,
	primary key (school_id, id),
	foreign key (school_id, member_id) references school.member (school_id, id)
);

select platform.distribute('school.consent');

create unique index consent_open on school.consent (school_id, member_id, purpose)
	where withdrawn_at is null;
