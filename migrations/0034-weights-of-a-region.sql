-- What counts how much when helpers are put in order, as a region set it; every version stays, with who and when. Without
-- any row the standard of src/domain/matching/weights.ts holds.
create table weight_tables (
  region_id uuid not null,
  version integer not null check (version > 0),
  points jsonb not null,
  changed_at timestamptz not null,
  -- Not a key to people: who may not see whom is no reason to reckon differently.
  changed_by uuid not null,
  neighbourhood_id uuid not null,
  primary key (region_id, version),
  foreign key (region_id, neighbourhood_id) references neighbourhoods (region_id, id)
);
alter table weight_tables enable row level security;
create policy tenant on weight_tables as restrictive
  using (region_id = here_region()) with check (region_id = here_region());
create policy weights_seen on weight_tables for select
  using (duty() = 'clock' or (select i_am('coordinator')) or (select i_am('administrator')));
create policy weights_set on weight_tables for insert
  with check ((select i_am('administrator')) and changed_by = me() and neighbourhood_id = here_neighbourhood());
grant select, insert on weight_tables to samenredzaam_app;
