create table platform.voice_text (
	hash text primary key,
	locale text not null,
	text text not null,
	clip text,
	bytes int,
	created_at timestamptz not null,
	spoken_at timestamptz
);
