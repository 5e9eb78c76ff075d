-- The lesson that a trainer is writing; the published versions beside it stay frozen.
alter table learning.lesson add column draft_steps jsonb not null default '[]';

-- Counts the saves, so that two people who edit at once do not overwrite each other.
alter table learning.lesson add column draft_revision int not null default 0;

-- The hash of the shipped file this was loaded from; another hash in the draft means edited by hand.
alter table learning.lesson add column source_hash text;

alter table learning.progress add column seen_at timestamptz;

create index enrolment_learner on learning.enrolment (school_id, learner_id);

create index cohort_programme on learning.cohort (school_id, programme_id);

-- person_id refers to a person who may belong to no school yet, so it has no foreign key.
create table learning.join_request (
	school_id uuid not null,
	id uuid not null,
	programme_id uuid not null,
	person_id uuid not null,
	name text not null check (char_length(name) between 1 and 120),
	asked_at timestamptz not null,
	answer text check (answer in ('accepted', 'declined')),
	answered_at timestamptz,
	primary key (school_id, id),
	unique (school_id, programme_id, person_id),
	foreign key (school_id, programme_id) references learning.programme (school_id, id)
);

select platform.distribute('learning.join_request');

-- A voice for one step of a lesson in one language; file names the stored sound.
create table learning.clip (
	school_id uuid not null,
	id uuid not null,
	lesson_id uuid not null,
	step_key text not null,
	voice text not null check (voice in ('ary', 'shi', 'tzm', 'rif', 'ar', 'fr')),
	file text not null,
	recorded_by uuid not null,
	recorded_at timestamptz not null,
	primary key (school_id, id),
	unique (school_id, lesson_id, step_key, voice),
	foreign key (school_id, lesson_id) references learning.lesson (school_id, id),
	foreign key (school_id, recorded_by) references school.member (school_id, id)
);

select platform.distribute('learning.clip');
