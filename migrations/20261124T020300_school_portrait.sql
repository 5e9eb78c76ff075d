-- Her picture, a file of this school.
alter table school.member add column portrait_file uuid;
