-- A few words from somebody without an account: anybody may leave them, coordinators alone may read them.
create table public_asks (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  first_name text not null check (length(first_name) between 1 and 60),
  phone text check (length(phone) between 1 and 40),
  email text check (length(email) between 1 and 254),
  words text not null check (length(words) between 1 and 1000),
  locale text not null,
  asked_at timestamptz not null,
  ends_on date not null,
  tried_at timestamptz,
  in_hands_of uuid,
  closed_at timestamptz,
  closed_by uuid,
  primary key (region_id, id),
  check (phone is not null or email is not null),
  foreign key (region_id, neighbourhood_id) references neighbourhoods (region_id, id),
  foreign key (region_id, in_hands_of) references people (region_id, id)
);
create index on public_asks (region_id, neighbourhood_id, asked_at);

alter table public_asks enable row level security;
create policy tenant on public_asks as restrictive
  using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
  with check (region_id = here_region() and neighbourhood_id = here_neighbourhood());
create policy left_at_the_door on public_asks for insert with check (duty() in ('door', 'person'));
create policy read_by_coordinators on public_asks using (duty() = 'clock' or (select i_am('coordinator')));

-- What the coordinator writes down while somebody tells it; a half-finished one is hers alone, on every browser of hers.
create table intakes (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  coordinator_id uuid not null,
  public_ask_id uuid,
  words jsonb not null,
  hand uuid not null,
  turn integer not null check (turn >= 0),
  version integer not null,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  expires_at timestamptz not null,
  finished_at timestamptz,
  person_id uuid,
  ask_id uuid,
  offer_id uuid,
  primary key (region_id, id),
  foreign key (region_id, coordinator_id) references people (region_id, id),
  foreign key (region_id, public_ask_id) references public_asks (region_id, id) on delete set null (public_ask_id)
);
create index on intakes (region_id, neighbourhood_id, coordinator_id);
create unique index intakes_one_per_public_ask on intakes (region_id, public_ask_id)
  where public_ask_id is not null and finished_at is null;

alter table intakes enable row level security;
create policy tenant on intakes as restrictive
  using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
  with check (region_id = here_region() and neighbourhood_id = here_neighbourhood());
create policy own_of_a_coordinator on intakes
  using (duty() = 'clock' or (coordinator_id = me() and (select i_am('coordinator'))));

grant select, insert, update, delete on public_asks, intakes to samenredzaam_app;
