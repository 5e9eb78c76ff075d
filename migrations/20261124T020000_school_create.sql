create schema school;

create table school.region (
	code text primary key,
	name jsonb not null
);

select platform.replicate('school.region');

create table school.craft (
	id text primary key,
	branch text not null,
	name jsonb not null,
	branch_name jsonb not null,
	hs_codes text not null,
	position int not null
);

select platform.replicate('school.craft');

create table school.school (
	id uuid primary key,
	slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{2,40}$'),
	name jsonb not null,
	town text not null,
	region_code text not null references school.region (code),
	logo_file uuid,
	created_at timestamptz not null
);

select platform.replicate('school.school');

-- A directory, so that a person's schools are found without asking every shard.
create table school.belonging (
	person_id uuid not null,
	school_id uuid not null,
	primary key (person_id, school_id)
);

-- A member's id is the person's id.
create table school.member (
	school_id uuid not null references school.school (id),
	id uuid not null,
	name text not null check (char_length(name) between 1 and 120),
	phone text,
	sex text check (sex in ('woman', 'man')),
	birth_year int check (birth_year between 1900 and 2100),
	setting text check (setting in ('rural', 'urban')),
	region_code text references school.region (code),
	town text,
	craft_id text references school.craft (id),
	joined_at timestamptz not null,
	left_at timestamptz,
	primary key (school_id, id)
);

select platform.distribute('school.member');

create table school.role (
	school_id uuid not null,
	member_id uuid not null,
	role text not null check (role in ('learner', 'trainer', 'coordinator')),
	granted_at timestamptz not null,
	primary key (school_id, member_id, role),
	foreign key (school_id, member_id) references school.member (school_id, id)
);

select platform.distribute('school.role');
