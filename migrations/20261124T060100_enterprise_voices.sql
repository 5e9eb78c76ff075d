-- What she says of her project instead of writing it: { "idea": file, "customers": file, "place": file }.
alter table enterprise.project add column voices jsonb not null default '{}';
