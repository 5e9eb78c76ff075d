-- The first picture of the published version, so that a list of lessons reads no steps.
alter table learning.lesson add column cover jsonb;
