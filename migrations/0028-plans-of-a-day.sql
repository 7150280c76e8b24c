-- The plan of a day is kept with a mark of the facts it was made from, so that one that was overtaken can be told.

create table day_plans (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  -- In ids and our own words; null until the first one is made.
  plan json,
  facts_mark text,
  made_at timestamptz,
  -- A plan in the making; whoever cancels takes the id away, and then nothing of it is kept.
  run_id uuid,
  done integer not null default 0,
  total integer not null default 0,
  touched_at timestamptz,
  primary key (region_id, neighbourhood_id),
  foreign key (region_id, neighbourhood_id) references neighbourhoods (region_id, id)
);
alter table day_plans enable row level security;
create policy tenant on day_plans as restrictive
  using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
  with check (region_id = here_region() and neighbourhood_id = here_neighbourhood());
create policy plan_of_coordinator on day_plans using (duty() = 'clock' or (select i_am('coordinator')));
grant select, insert, update on day_plans to samenredzaam_app;
