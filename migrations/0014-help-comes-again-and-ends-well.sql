-- Help that comes back by a rhythm, the questions how it goes, and how asks and offers end.

-- The standing appointment of one match, in parts: "from here on" ends one part and begins the next. The visits
-- themselves are appointments, each known by the day on which the rhythm has it.
create table series (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  match_id uuid not null,
  rhythm jsonb not null,
  at_time time not null,
  timezone text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  minutes integer not null check (minutes between 5 and 720),
  place text,
  set_by uuid not null,
  set_at timestamptz not null,
  sequence integer not null default 0,
  replaced_at timestamptz,
  primary key (region_id, id),
  foreign key (region_id, match_id) references matches (region_id, id)
);
create index on series (region_id, match_id);
create index on series (region_id, neighbourhood_id, ends_on) where replaced_at is null;

alter table appointments
  add column series_id uuid,
  add column original_on date,
  add constraint appointments_series foreign key (region_id, series_id) references series (region_id, id),
  add constraint appointments_known_by_day check ((series_id is null) = (original_on is null));
-- A visit of a series happens once, whoever writes it at the same time.
create unique index appointments_once_a_day on appointments (region_id, series_id, original_on)
  where series_id is not null;

-- "How does it go?" and "shall it go on?": a row from asking on, and an answer when there is one.
create table check_ins (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  match_id uuid not null,
  person_id uuid not null,
  about text not null check (about in ('two-weeks', 'four-weeks', 'end')),
  due_on date not null,
  asked_at timestamptz not null,
  answer text,
  words text,
  said_at timestamptz,
  recorded_by uuid,
  seen_at timestamptz,
  primary key (region_id, id),
  unique (region_id, match_id, person_id, about, due_on),
  foreign key (region_id, match_id) references matches (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id),
  check (answer is null or (about = 'end') = (answer in ('go-on', 'enough'))),
  check (answer is null or answer in ('go-on', 'enough', 'works', 'partly', 'did-not-work'))
);
create index on check_ins (region_id, neighbourhood_id, person_id) where answer is null;

-- How an ask or offer ended, said by whose it was; no answer is "I would rather skip this".
create table endings (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  ask_id uuid,
  offer_id uuid,
  answer text check (answer in ('helped', 'partly', 'not', 'no-longer-needed')),
  said_at timestamptz not null,
  recorded_by uuid not null,
  primary key (region_id, id),
  unique (region_id, ask_id),
  unique (region_id, offer_id),
  check (num_nonnulls(ask_id, offer_id) = 1),
  foreign key (region_id, person_id) references people (region_id, id),
  foreign key (region_id, ask_id) references asks (region_id, id),
  foreign key (region_id, offer_id) references offers (region_id, id)
);

-- That somebody was told of the end of an entry: once before, and once after.
create table lapse_notices (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  entry_id uuid not null,
  kind text not null check (kind in ('lapsing', 'lapsed')),
  ends_on date not null,
  told_at timestamptz not null,
  primary key (region_id, entry_id, kind, ends_on)
);

do $$
declare
  walled text;
begin
  foreach walled in array array['series', 'check_ins', 'endings', 'lapse_notices'] loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy tenant on %I as restrictive
      using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
      with check (region_id = here_region() and neighbourhood_id = here_neighbourhood())$p$, walled);
  end loop;
  -- What one of two says is for that one and the coordinator; the other never reads it.
  foreach walled in array array['check_ins', 'endings'] loop
    execute format($p$create policy own_or_coordinator on %I
      using (duty() = 'clock' or person_id = me() or (select i_am('coordinator')))$p$, walled);
  end loop;
end $$;

create policy of_the_match on series
  using (duty() = 'clock' or (select i_am('coordinator')) or i_take_part_in(match_id, 'appointments'));
create policy kept_by_the_clock on lapse_notices using (duty() = 'clock');

grant select, insert, update, delete on series, check_ins, endings, lapse_notices to samenredzaam_app;
