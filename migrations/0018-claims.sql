-- Somebody takes over the record that the coordinator kept for them, with a code from a letter; only its hash is kept.
create table claims (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  code_hash text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  withdrawn_at timestamptz,
  used_at timestamptz,
  primary key (region_id, id),
  unique (region_id, neighbourhood_id, code_hash),
  foreign key (region_id, person_id) references people (region_id, id)
);
create index on claims (region_id, neighbourhood_id, person_id);

alter table claims enable row level security;
create policy tenant on claims as restrictive
  using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
  with check (region_id = here_region() and neighbourhood_id = here_neighbourhood());
create policy at_the_door_or_coordinator on claims using (duty() in ('door', 'clock') or (select i_am('coordinator')));
grant select, insert, update, delete on claims to samenredzaam_app;

-- A sign-in that takes a record over brings the mail address that is confirmed by it.
alter table sign_ins add column claim_id uuid;
alter table sign_ins add column email text;
alter table sign_ins add foreign key (region_id, claim_id) references claims (region_id, id);
alter table sign_ins add check ((claim_id is null) = (email is null));

-- Where a letter goes when that is not yet the receiver's own address; wiped with its words.
alter table mails add column address text;
