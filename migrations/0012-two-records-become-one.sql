-- Somebody who stands here twice becomes one again; what moved is kept for two weeks, so that it can go back.

create table merges (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  into_id uuid not null,
  merged_by uuid not null,
  merged_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (region_id, id),
  check (from_id <> into_id),
  foreign key (region_id, from_id) references people (region_id, id),
  foreign key (region_id, into_id) references people (region_id, id)
);
create unique index merges_one_standing on merges (region_id, from_id) where undone_at is null;
create index on merges (region_id, neighbourhood_id, into_id);

-- One row that moved to the other, was set aside, or got what it lacked; in the order in which it happened.
create table merge_moves (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  merge_id uuid not null,
  id uuid not null default gen_random_uuid(),
  step integer not null,
  how text not null check (how in ('moved', 'unread', 'set-aside', 'filled')),
  table_name text not null,
  column_name text,
  key jsonb,
  was jsonb,
  became jsonb,
  primary key (region_id, id),
  foreign key (region_id, merge_id) references merges (region_id, id)
);
create index on merge_moves (region_id, merge_id, step);

-- What happened and who looked is never rewritten: it is read by who somebody is now.
create function earlier_selves(wanted uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive selves as (
    select wanted as id
    union
    select m.from_id from merges m join selves s on s.id = m.into_id
    where m.region_id = here_region() and m.neighbourhood_id = here_neighbourhood() and m.undone_at is null)
  select id from selves $$;
create function later_self(wanted uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive selves as (
    select wanted as id, 0 as at
    union
    select m.into_id, s.at + 1 from merges m join selves s on s.id = m.from_id
    where m.region_id = here_region() and m.neighbourhood_id = here_neighbourhood() and m.undone_at is null)
  select id from selves order by at desc limit 1 $$;

-- What nobody may read goes along unread: by its place alone, and only on the clock's duty. Answers with the keys of the
-- rows; with keys, only those rows move.
create function move_unread(what text, place text, old_id uuid, new_id uuid, only_keys jsonb) returns setof jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  key text := case what when 'talk_marks' then $k$jsonb_build_object('match_id', t.match_id)$k$
    else $k$jsonb_build_object('id', t.id)$k$ end;
begin
  if duty() <> 'clock' or (what, place) not in (
    ('talk_words', 'from_id'), ('talk_marks', 'person_id'), ('talk_readers', 'reader_id'), ('talk_readers', 'asked_by'))
  then return; end if;
  return query execute format(
    'update %1$I t set %2$I = $1 where t.region_id = here_region() and t.neighbourhood_id = here_neighbourhood()
      and t.%2$I = $2 and ($3 is null or $3 @> jsonb_build_array(%3$s)) returning %3$s', what, place, key)
    using new_id, old_id, only_keys;
end $$;

do $$
declare
  walled text;
begin
  foreach walled in array array['merges', 'merge_moves'] loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy tenant on %I as restrictive
      using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
      with check (region_id = here_region() and neighbourhood_id = here_neighbourhood())$p$, walled);
  end loop;
end $$;
create policy coordinator_only on merges using (duty() = 'clock' or (select i_am('coordinator')));
create policy clock_only on merge_moves using (duty() = 'clock');
grant select, insert, update, delete on merges, merge_moves to samenredzaam_app;
revoke delete on merges from samenredzaam_app;

drop policy look_read_by_the_looked_at on looks;
create policy look_read_by_the_looked_at on looks for select
  using (duty() = 'clock' or person_id in (select earlier_selves(me())));
