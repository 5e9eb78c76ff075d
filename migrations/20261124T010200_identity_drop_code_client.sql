-- Tries are counted by the platform for every module.
alter table identity.phone_code drop column client_hash;
