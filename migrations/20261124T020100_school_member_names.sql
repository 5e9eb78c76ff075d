-- The name as people look for it and as the same person is recognised by.
alter table school.member add column name_folded text;

create index member_name on school.member (school_id, name_folded, id);
