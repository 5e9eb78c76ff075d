create schema impact;

-- A read model of its own, fed by events: no other module is asked, none asks.
create table impact.person (
	school_id uuid not null references school.school (id),
	id uuid not null,
	sex text,
	birth_year int,
	setting text,
	region_code text,
	craft_id text,
	noted_at timestamptz not null,
	primary key (school_id, id)
);

select platform.distribute('impact.person');

-- cause: what it is about, so that an event heard twice is counted once.
create table impact.observation (
	school_id uuid not null references school.school (id),
	id uuid not null,
	indicator text not null check (indicator in ('enrolled', 'assessed', 'certified', 'project', 'shop', 'order', 'income')),
	cause text not null,
	person_id uuid not null,
	amount bigint not null,
	observed_at timestamptz not null,
	primary key (school_id, id),
	constraint observation_once unique (school_id, indicator, cause)
);

select platform.distribute('impact.observation');

create index observation_person on impact.observation (school_id, person_id);
