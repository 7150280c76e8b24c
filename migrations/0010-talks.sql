-- What two who agreed write to each other. Nobody else reads it: not the coordinator, not the clock, not an export.

create table talk_words (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  match_id uuid not null,
  from_id uuid not null,
  words text check (length(words) between 1 and 2000),
  said_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (region_id, id),
  -- Words that were taken back are gone; only their place stays.
  check ((words is null) = (taken_back_at is not null)),
  foreign key (region_id, match_id) references matches (region_id, id),
  foreign key (region_id, from_id) references people (region_id, id)
);
create index on talk_words (region_id, match_id, id);
create index on talk_words (region_id, from_id, said_at);

-- How far somebody read, for that person alone, so that one letter is enough until then.
create table talk_marks (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  match_id uuid not null,
  person_id uuid not null,
  read_at timestamptz,
  mailed_at timestamptz,
  primary key (region_id, match_id, person_id),
  foreign key (region_id, match_id) references matches (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id)
);

-- A coordinator whom one of the two asked in: reads what is said from then on, and what the asker showed.
create table talk_readers (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  match_id uuid not null,
  reader_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  shown_ids uuid[] not null default '{}',
  left_at timestamptz,
  primary key (region_id, id),
  foreign key (region_id, match_id) references matches (region_id, id),
  foreign key (region_id, reader_id) references people (region_id, id),
  foreign key (region_id, asked_by) references people (region_id, id)
);
create unique index talk_readers_once on talk_readers (region_id, match_id, reader_id) where left_at is null;
create index on talk_readers (region_id, reader_id) where left_at is null;

create function i_talk_in(wanted_match uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select duty() = 'person' and exists (
    select from matches m where m.region_id = here_region() and m.neighbourhood_id = here_neighbourhood()
      and m.id = wanted_match and m.agreed_at is not null and me() in (m.helper_id, m.asker_id)) $$;

create function i_read_along(wanted_match uuid, word uuid, said timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select i_am('coordinator') and exists (
    select from talk_readers r where r.region_id = here_region() and r.neighbourhood_id = here_neighbourhood()
      and r.match_id = wanted_match and r.reader_id = me() and r.left_at is null
      and (said >= r.asked_at or word = any (r.shown_ids))) $$;

-- Four weeks after its end a talk is wiped. The clock wipes without reading.
create function wipe_talks(ended_before timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  with over as (
    select m.region_id, m.id from matches m where duty() = 'clock' and m.region_id = here_region()
      and m.neighbourhood_id = here_neighbourhood() and m.closed_at < ended_before),
  words as (delete from talk_words w using over o where w.region_id = o.region_id and w.match_id = o.id),
  marks as (delete from talk_marks k using over o where k.region_id = o.region_id and k.match_id = o.id)
  delete from talk_readers r using over o where r.region_id = o.region_id and r.match_id = o.id $$;

do $$
declare
  walled text;
begin
  foreach walled in array array['talk_words', 'talk_marks', 'talk_readers'] loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy tenant on %I as restrictive
      using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
      with check (region_id = here_region() and neighbourhood_id = here_neighbourhood())$p$, walled);
  end loop;
end $$;

create policy read_by_the_two on talk_words for select using (
  i_talk_in(match_id) or i_read_along(match_id, id, said_at));
-- The example neighbourhood brings its past with it.
create policy said_by_oneself on talk_words for insert with check (
  duty() = 'founding' or (from_id = me() and (i_talk_in(match_id) or i_read_along(match_id, id, said_at))
    and exists (select from matches m where m.region_id = talk_words.region_id and m.id = match_id and m.closed_at is null)));
create policy taken_back_by_oneself on talk_words for update using (duty() = 'person' and from_id = me());

create policy own_mark on talk_marks using (duty() = 'clock' or person_id = me());

create policy reader_known_to_the_two on talk_readers for select using (
  duty() = 'clock' or i_talk_in(match_id) or (reader_id = me() and (select i_am('coordinator'))));
create policy reader_asked_by_one on talk_readers for insert with check (
  asked_by = me() and i_talk_in(match_id)
  and exists (select from roles r where r.region_id = talk_readers.region_id and r.person_id = reader_id and r.role = 'coordinator')
  and exists (select from matches m where m.region_id = talk_readers.region_id and m.id = match_id
    and reader_id not in (m.helper_id, m.asker_id)));
create policy reader_leaves on talk_readers for update using (
  duty() = 'person' and (reader_id = me() or (asked_by = me() and i_talk_in(match_id))));

grant select, insert, update on talk_words, talk_marks, talk_readers to samenredzaam_app;

-- The newest letter of a kind to somebody is looked up before another is written.
create index on mails (region_id, to_id, kind, send_after desc);
