-- The codes of the orders that a checkout made, so that a second press is answered with the same.
alter table market.checkout add column codes jsonb not null default '[]';
