-- "I am worried": a helper tells a coordinator about somebody they help. Nothing goes further by itself; a coordinator may
-- pass it on with that person's yes, or in an emergency with a reason that is kept.
create table worries (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- Not a key to people, as with concerns: who keeps a coordinator out must not keep out a worry about them.
  about_id uuid not null,
  -- Sealed: what was told, why it was passed on, and why the person was not told.
  words text,
  raised_at timestamptz not null,
  passed_to text check (length(passed_to) between 1 and 80),
  passed_ground text check (passed_ground in ('yes', 'emergency')),
  passed_why text,
  untold_why text,
  passed_by uuid,
  passed_at timestamptz,
  closed_by uuid,
  closed_at timestamptz,
  primary key (region_id, id),
  check (about_id <> person_id),
  check ((passed_at is null) = (passed_to is null) and (passed_at is null) = (passed_ground is null)),
  check (passed_ground is distinct from 'emergency' or passed_why is not null),
  check (passed_ground is distinct from 'yes' or untold_why is null),
  foreign key (region_id, neighbourhood_id) references neighbourhoods (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id)
);
create index on worries (region_id, neighbourhood_id, raised_at);

alter table worries enable row level security;
create policy tenant on worries as restrictive
  using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
  with check (region_id = here_region() and neighbourhood_id = here_neighbourhood());
create policy worry_of_own on worries for select using (duty() = 'clock' or person_id = me());
create policy worry_raised_by_own on worries for insert with check (person_id = me());
create policy worry_handled on worries for select using (
  about_id <> me() and person_id <> me() and (select i_am('coordinator')));
create policy worry_changed on worries for update using (
  about_id <> me() and person_id <> me() and (select i_am('coordinator')));
grant select, insert on worries to samenredzaam_app;
grant update (passed_to, passed_ground, passed_why, untold_why, passed_by, passed_at, closed_by, closed_at)
  on worries to samenredzaam_app;
