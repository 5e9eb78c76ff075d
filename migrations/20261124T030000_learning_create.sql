create schema learning;

-- source_key names the shipped content it was made from, so that loading twice changes nothing.
create table learning.programme (
	school_id uuid not null references school.school (id),
	id uuid not null,
	slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
	source_key text,
	source_version int,
	craft_id text references school.craft (id),
	title jsonb not null,
	summary jsonb not null,
	hours int not null check (hours > 0),
	trainer_id uuid not null,
	published_at timestamptz,
	created_at timestamptz not null,
	primary key (school_id, id),
	unique (school_id, slug),
	unique (school_id, source_key),
	foreign key (school_id, trainer_id) references school.member (school_id, id)
);

select platform.distribute('learning.programme');

create table learning.module (
	school_id uuid not null,
	id uuid not null,
	programme_id uuid not null,
	position int not null,
	key text not null,
	kind text not null check (kind in ('craft', 'business')),
	title jsonb not null,
	summary jsonb not null,
	hours int not null,
	primary key (school_id, id),
	unique (school_id, programme_id, key),
	foreign key (school_id, programme_id) references learning.programme (school_id, id)
);

select platform.distribute('learning.module');

create table learning.lesson (
	school_id uuid not null,
	id uuid not null,
	module_id uuid not null,
	position int not null,
	key text not null,
	title jsonb not null,
	goal jsonb not null,
	minutes int not null,
	published_version int,
	primary key (school_id, id),
	unique (school_id, module_id, key),
	foreign key (school_id, module_id) references learning.module (school_id, id)
);

select platform.distribute('learning.lesson');

-- Published versions are frozen: rows are only inserted.
create table learning.lesson_version (
	school_id uuid not null,
	id uuid not null,
	lesson_id uuid not null,
	number int not null,
	steps jsonb not null,
	content_hash text not null,
	published_at timestamptz not null,
	primary key (school_id, id),
	unique (school_id, lesson_id, number),
	foreign key (school_id, lesson_id) references learning.lesson (school_id, id)
);

select platform.distribute('learning.lesson_version');

create table learning.cohort (
	school_id uuid not null,
	id uuid not null,
	programme_id uuid not null,
	name text not null,
	starts_on date not null,
	ends_on date,
	seats int not null check (seats > 0),
	created_at timestamptz not null,
	primary key (school_id, id),
	unique (school_id, name),
	foreign key (school_id, programme_id) references learning.programme (school_id, id)
);

select platform.distribute('learning.cohort');

create table learning.enrolment (
	school_id uuid not null,
	id uuid not null,
	cohort_id uuid not null,
	learner_id uuid not null,
	enrolled_at timestamptz not null,
	withdrawn_at timestamptz,
	primary key (school_id, id),
	unique (school_id, cohort_id, learner_id),
	foreign key (school_id, cohort_id) references learning.cohort (school_id, id),
	foreign key (school_id, learner_id) references school.member (school_id, id)
);

select platform.distribute('learning.enrolment');

create table learning.progress (
	school_id uuid not null,
	learner_id uuid not null,
	lesson_id uuid not null,
	version int not null,
	furthest_step int not null,
	started_at timestamptz not null,
	completed_at timestamptz,
	primary key (school_id, learner_id, lesson_id),
	foreign key (school_id, learner_id) references school.member (school_id, id),
	foreign key (school_id, lesson_id) references learning.lesson (school_id, id)
);

select platform.distribute('learning.progress');
