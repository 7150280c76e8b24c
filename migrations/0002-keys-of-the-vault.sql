-- Which keys something here was sealed with; the keys themselves are in a file outside of every database.
alter table installation add column key_ids text[] not null default '{}';
