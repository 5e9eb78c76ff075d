-- A list of people that a coordinator sent: enrolled some rows at a time, forgotten after a month.
create table learning.import (
	school_id uuid not null,
	id uuid not null,
	cohort_id uuid not null,
	asked_by uuid not null,
	asked_at timestamptz not null,
	headings jsonb not null,
	rows jsonb not null,
	total int not null check (total > 0),
	done int not null check (done between 0 and total),
	added int not null,
	known int not null,
	findings jsonb not null,
	finished_at timestamptz,
	primary key (school_id, id),
	foreign key (school_id, cohort_id) references learning.cohort (school_id, id)
);

select platform.distribute('learning.import');

create index import_asked_at on learning.import (asked_at);
