create schema network;

-- A circle gathers the makers of one craft, or of one region, of a school.
create table network.circle (
	school_id uuid not null references school.school (id),
	id uuid not null,
	craft_id text references school.craft (id),
	region_code text references school.region (code),
	created_at timestamptz not null,
	primary key (school_id, id),
	constraint circle_craft unique (school_id, craft_id),
	constraint circle_region unique (school_id, region_code),
	check ((craft_id is null) <> (region_code is null))
);

select platform.distribute('network.circle');

create table network.circle_member (
	school_id uuid not null,
	circle_id uuid not null,
	member_id uuid not null,
	joined_at timestamptz not null,
	primary key (school_id, circle_id, member_id),
	foreign key (school_id, circle_id) references network.circle (school_id, id),
	foreign key (school_id, member_id) references school.member (school_id, id)
);

select platform.distribute('network.circle_member');

create index circle_member_of on network.circle_member (school_id, member_id);

-- cause: what an automatic post is about, so that hearing of it twice posts once.
create table network.post (
	school_id uuid not null,
	id uuid not null,
	circle_id uuid not null,
	author_id uuid not null,
	kind text not null check (kind in ('word', 'certificate', 'shop', 'first_sale')),
	cause text,
	text text not null,
	voice_file uuid,
	photo_file uuid,
	params jsonb not null,
	posted_at timestamptz not null,
	hidden_at timestamptz,
	primary key (school_id, id),
	constraint post_cause unique (school_id, circle_id, kind, cause),
	foreign key (school_id, circle_id) references network.circle (school_id, id),
	foreign key (school_id, author_id) references school.member (school_id, id)
);

select platform.distribute('network.post');

create index post_wall on network.post (school_id, circle_id, posted_at desc, id desc);

create table network.reply (
	school_id uuid not null,
	id uuid not null,
	post_id uuid not null,
	author_id uuid not null,
	text text not null,
	voice_file uuid,
	posted_at timestamptz not null,
	primary key (school_id, id),
	foreign key (school_id, post_id) references network.post (school_id, id),
	foreign key (school_id, author_id) references school.member (school_id, id)
);

select platform.distribute('network.reply');

create index reply_post on network.reply (school_id, post_id, posted_at);

create table network.applause (
	school_id uuid not null,
	post_id uuid not null,
	member_id uuid not null,
	given_at timestamptz not null,
	primary key (school_id, post_id, member_id),
	foreign key (school_id, post_id) references network.post (school_id, id),
	foreign key (school_id, member_id) references school.member (school_id, id)
);

select platform.distribute('network.applause');

-- A conversation about something: an order, or two members. The subject has one conversation.
create table network.thread (
	school_id uuid not null references school.school (id),
	id uuid not null,
	subject_kind text not null check (subject_kind in ('order', 'members')),
	subject text not null,
	title text not null,
	guest_name text,
	started_at timestamptz not null,
	last_message_at timestamptz not null,
	primary key (school_id, id),
	constraint thread_subject unique (school_id, subject_kind, subject)
);

select platform.distribute('network.thread');

create table network.participant (
	school_id uuid not null,
	thread_id uuid not null,
	member_id uuid not null,
	read_at timestamptz,
	primary key (school_id, thread_id, member_id),
	foreign key (school_id, thread_id) references network.thread (school_id, id),
	foreign key (school_id, member_id) references school.member (school_id, id)
);

select platform.distribute('network.participant');

create index participant_member on network.participant (school_id, member_id);

-- author_id is empty for the guest of the conversation.
create table network.message (
	school_id uuid not null,
	id uuid not null,
	thread_id uuid not null,
	author_id uuid,
	text text not null,
	voice_file uuid,
	photo_file uuid,
	sent_at timestamptz not null,
	primary key (school_id, id),
	check (text <> '' or voice_file is not null or photo_file is not null),
	foreign key (school_id, thread_id) references network.thread (school_id, id),
	foreign key (school_id, author_id) references school.member (school_id, id)
);

select platform.distribute('network.message');

create index message_thread on network.message (school_id, thread_id, sent_at);

-- What the public directory of makers shows, gathered from what other modules announce.
create table network.maker (
	school_id uuid not null,
	id uuid not null,
	name text not null,
	craft_id text references school.craft (id),
	region_code text references school.region (code),
	certificate_code text,
	shop_slug text,
	listed boolean not null,
	since timestamptz not null,
	primary key (school_id, id),
	foreign key (school_id, id) references school.member (school_id, id)
);

select platform.distribute('network.maker');

create index maker_listed on network.maker (since desc, id) where listed;
