create schema assessment;

create table assessment.test (
	school_id uuid not null,
	id uuid not null,
	module_id uuid not null,
	key text not null,
	pass_mark int not null check (pass_mark between 1 and 100),
	max_tries int not null check (max_tries > 0),
	minutes int not null check (minutes > 0),
	published_version int,
	primary key (school_id, id),
	unique (school_id, module_id, key),
	foreign key (school_id, module_id) references learning.module (school_id, id)
);

select platform.distribute('assessment.test');

-- Frozen: a change makes a new version, so no past sitting ever changes.
create table assessment.test_version (
	school_id uuid not null,
	id uuid not null,
	test_id uuid not null,
	number int not null,
	items jsonb not null,
	content_hash text not null,
	published_at timestamptz not null,
	primary key (school_id, id),
	unique (school_id, test_id, number),
	foreign key (school_id, test_id) references assessment.test (school_id, id)
);

select platform.distribute('assessment.test_version');

create table assessment.sitting (
	school_id uuid not null,
	id uuid not null,
	test_id uuid not null,
	version int not null,
	learner_id uuid not null,
	try_number int not null check (try_number > 0),
	state text not null check (state in ('open', 'submitted', 'expired')),
	seed int not null,
	started_at timestamptz not null,
	closes_at timestamptz not null,
	ended_at timestamptz,
	score int check (score between 0 and 100),
	passed boolean,
	primary key (school_id, id),
	constraint sitting_try unique (school_id, test_id, learner_id, try_number),
	check ((state = 'open') = (ended_at is null)),
	check ((state = 'open') = (score is null)),
	foreign key (school_id, test_id) references assessment.test (school_id, id),
	foreign key (school_id, learner_id) references school.member (school_id, id)
);

select platform.distribute('assessment.sitting');

-- One open sitting of a test for each learner: two taps on "start" meet here.
create unique index sitting_open on assessment.sitting (school_id, test_id, learner_id) where state = 'open';

create index sitting_learner on assessment.sitting (school_id, learner_id);

-- The journal of answers: rows are only inserted, the highest sequence counts.
create table assessment.answer (
	school_id uuid not null,
	sitting_id uuid not null,
	item_key text not null,
	sequence int not null check (sequence > 0),
	option_key text not null,
	late boolean not null,
	answered_at timestamptz not null,
	primary key (school_id, sitting_id, item_key, sequence),
	foreign key (school_id, sitting_id) references assessment.sitting (school_id, id)
);

select platform.distribute('assessment.answer');

create table assessment.practical (
	school_id uuid not null,
	id uuid not null,
	programme_id uuid not null,
	key text not null,
	title jsonb not null,
	brief jsonb not null,
	hours int not null,
	pass_mark int not null check (pass_mark between 1 and 100),
	shots jsonb not null,
	criteria jsonb not null,
	primary key (school_id, id),
	unique (school_id, programme_id, key),
	foreign key (school_id, programme_id) references learning.programme (school_id, id)
);

select platform.distribute('assessment.practical');

create table assessment.work (
	school_id uuid not null,
	id uuid not null,
	practical_id uuid not null,
	learner_id uuid not null,
	try_number int not null check (try_number > 0),
	state text not null check (state in ('draft', 'submitted', 'marked')),
	note text not null,
	submitted_at timestamptz,
	marked_at timestamptz,
	marker_id uuid,
	score int check (score between 0 and 100),
	passed boolean,
	feedback text not null,
	primary key (school_id, id),
	constraint work_try unique (school_id, practical_id, learner_id, try_number),
	check ((state = 'marked') = (score is not null)),
	foreign key (school_id, practical_id) references assessment.practical (school_id, id),
	foreign key (school_id, learner_id) references school.member (school_id, id),
	foreign key (school_id, marker_id) references school.member (school_id, id)
);

select platform.distribute('assessment.work');

create index work_waiting on assessment.work (school_id, submitted_at) where state = 'submitted';

create unique index work_unfinished on assessment.work (school_id, practical_id, learner_id) where state <> 'marked';

create table assessment.work_photo (
	school_id uuid not null,
	work_id uuid not null,
	shot_key text not null,
	file_id uuid not null,
	primary key (school_id, work_id, shot_key),
	foreign key (school_id, work_id) references assessment.work (school_id, id)
);

select platform.distribute('assessment.work_photo');

create table assessment.mark (
	school_id uuid not null,
	work_id uuid not null,
	criterion_key text not null,
	level int not null check (level between 0 and 3),
	primary key (school_id, work_id, criterion_key),
	foreign key (school_id, work_id) references assessment.work (school_id, id)
);

select platform.distribute('assessment.mark');

-- Every test and the practical work of a programme passed: written once, by whichever came last.
create table assessment.pass (
	school_id uuid not null,
	programme_id uuid not null,
	learner_id uuid not null,
	theory_score int not null,
	practical_score int not null,
	passed_at timestamptz not null,
	primary key (school_id, programme_id, learner_id),
	foreign key (school_id, programme_id) references learning.programme (school_id, id),
	foreign key (school_id, learner_id) references school.member (school_id, id)
);

select platform.distribute('assessment.pass');
