-- What a learner can do at the end, one sentence each, for the programme's page.
alter table learning.programme add column competences jsonb not null default '[]';
