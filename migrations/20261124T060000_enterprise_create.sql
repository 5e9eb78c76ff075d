create schema enterprise;

-- Dated: the row that counts is the last one that began. Law changes, rows are added.
create table enterprise.wage_floor (
	starts_on date primary key,
	amount bigint not null check (amount > 0),
	verified boolean not null
);

select platform.replicate('enterprise.wage_floor');

create table enterprise.project (
	school_id uuid not null references school.school (id),
	id uuid not null,
	maker_id uuid not null,
	craft_id text references school.craft (id),
	certificate_code text,
	idea text not null,
	customers text not null,
	place text not null,
	opened_at timestamptz not null,
	updated_at timestamptz not null,
	primary key (school_id, id),
	constraint project_maker unique (school_id, maker_id),
	foreign key (school_id, maker_id) references school.member (school_id, id)
);

select platform.distribute('enterprise.project');

create table enterprise.cost_sheet (
	school_id uuid not null,
	id uuid not null,
	maker_id uuid not null,
	name text not null check (char_length(name) between 1 and 120),
	materials jsonb not null,
	minutes int not null check (minutes > 0),
	wage bigint not null check (wage > 0),
	tools bigint not null check (tools >= 0),
	overheads bigint not null check (overheads >= 0),
	packaging bigint not null check (packaging >= 0),
	fee_points int not null check (fee_points between 0 and 5000),
	price bigint check (price > 0),
	shared boolean not null,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	primary key (school_id, id),
	foreign key (school_id, maker_id) references school.member (school_id, id)
);

select platform.distribute('enterprise.cost_sheet');

create index cost_sheet_maker on enterprise.cost_sheet (school_id, maker_id, updated_at desc);
