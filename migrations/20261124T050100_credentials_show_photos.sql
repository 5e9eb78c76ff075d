-- Whether her page shows the photographs of her work: hers to say, and no until she says it.
alter table credentials.certificate add column shows_photos boolean not null default false;
