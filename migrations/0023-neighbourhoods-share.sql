-- Neighbourhoods of one region may share help. Nothing is shared by itself: both neighbourhoods say so, whoever asks or
-- offers says so for that one thing, and both coordinators let a proposal go across the border.

create table sharings (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  other_id uuid not null,
  id uuid not null,
  -- Between the middles of the two; nobody's home is reckoned with more closely than that.
  metres integer not null check (metres between 100 and 50000),
  asked_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz,
  primary key (region_id, id),
  check (neighbourhood_id <> other_id),
  foreign key (region_id, neighbourhood_id) references neighbourhoods (region_id, id),
  foreign key (region_id, other_id) references neighbourhoods (region_id, id)
);
create unique index sharings_one_between_two
  on sharings (region_id, least(neighbourhood_id, other_id), greatest(neighbourhood_id, other_id)) where ended_at is null;

-- Null: not asked, and so it stays in one's own neighbourhood.
alter table asks add column goes_beyond boolean;
alter table offers add column goes_beyond boolean;

-- A match lives in the neighbourhood of the ask. `border_card` is all that the other desk may know of that ask.
alter table matches
  add column helper_neighbourhood_id uuid,
  add column let_across_at timestamptz,
  add column border_card jsonb,
  add check (helper_neighbourhood_id <> neighbourhood_id),
  add check ((helper_neighbourhood_id is null) = (border_card is null)),
  add check (let_across_at is null or helper_neighbourhood_id is not null);
create index on matches (region_id, helper_neighbourhood_id) where helper_neighbourhood_id is not null;

-- Questions the walls ask -------------------------------------------------------------------------------------------

create function lives_in(person uuid, place uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from people p where p.region_id = here_region() and p.id = person and p.neighbourhood_id = place) $$;

create function shares_with(place uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from sharings s where s.region_id = here_region() and s.accepted_at is not null and s.ended_at is null
    and here_neighbourhood() in (s.neighbourhood_id, s.other_id) and place in (s.neighbourhood_id, s.other_id)) $$;

-- The one gap in the outer wall: the matches across the border of this neighbourhood that this visit may know of.
-- 'the-two' are helper and asker (the helper from the moment that the own coordinator let it across) and the clock; 'the-desks'
-- are those and the coordinators of both sides.
create function across_border(for_whom text) returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  self uuid := coalesce(me(), acting_for());
  is_clock boolean := duty() in ('clock', 'founding');
  is_desk boolean;
begin
  if not exists (select from matches m where m.region_id = here_region() and m.helper_neighbourhood_id is not null
      and here_neighbourhood() in (m.neighbourhood_id, m.helper_neighbourhood_id)) then return '{}'; end if;
  is_desk := for_whom = 'the-desks' and i_am('coordinator');
  return array(select m.id from matches m
    where m.region_id = here_region() and m.helper_neighbourhood_id is not null
      and here_neighbourhood() in (m.neighbourhood_id, m.helper_neighbourhood_id)
      and (is_clock or is_desk or (duty() = 'person'
        and (m.asker_id = self or (m.helper_id = self and m.let_across_at is not null)))));
end $$;

create function border_asks() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array(select m.ask_id from matches m where m.region_id = here_region() and m.id = any (across_border('the-two'))) $$;

-- Whom one may know by name across the border: the helper after that helper's yes, the asker after both; no desk, ever.
create function border_people() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  crossing uuid[] := across_border('the-two');
begin
  if cardinality(crossing) = 0 then return '{}'; end if;
  return array(
    select m.helper_id from matches m where m.region_id = here_region() and m.id = any (crossing)
      and (m.agreed_at is not null or exists (select from consents c where c.region_id = m.region_id and c.match_id = m.id
        and c.person_id = m.helper_id and c.answer = 'yes' and c.withdrawn_at is null))
    union select m.asker_id from matches m where m.region_id = here_region() and m.id = any (crossing)
      and m.agreed_at is not null);
end $$;

-- The neighbourhood of the other one of a border match, where a letter to that person is planned; null for anybody else.
create function border_home(person uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select case when m.helper_id = person then m.helper_neighbourhood_id else m.neighbourhood_id end
  from matches m where m.region_id = here_region() and m.helper_neighbourhood_id is not null
    and ((m.helper_id = person and m.neighbourhood_id = here_neighbourhood() and m.let_across_at is not null)
      or (m.asker_id = person and m.helper_neighbourhood_id = here_neighbourhood()))
  limit 1 $$;

create or replace function hidden_asks() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  hidden uuid[] := hidden_people();
begin
  if cardinality(hidden) = 0 then return '{}'; end if;
  return array(select id from asks where region_id = here_region() and person_id = any (hidden));
end $$;

create or replace function hidden_matches() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  hidden uuid[] := hidden_people();
begin
  if cardinality(hidden) = 0 then return '{}'; end if;
  return array(select id from matches where region_id = here_region()
    and here_neighbourhood() in (neighbourhood_id, helper_neighbourhood_id)
    and (asker_id = any (hidden) or helper_id = any (hidden)));
end $$;

create or replace function i_talk_in(wanted_match uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select duty() = 'person' and exists (
    select from matches m where m.region_id = here_region() and here_neighbourhood() in (m.neighbourhood_id, m.helper_neighbourhood_id)
      and m.id = wanted_match and m.agreed_at is not null and me() in (m.helper_id, m.asker_id)) $$;

create or replace function i_read_along(wanted_match uuid, word uuid, said timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select i_am('coordinator') and exists (
    select from talk_readers r join matches m on m.region_id = r.region_id and m.id = r.match_id
    where r.region_id = here_region() and here_neighbourhood() in (m.neighbourhood_id, m.helper_neighbourhood_id)
      and r.match_id = wanted_match and r.reader_id = me() and r.left_at is null
      and (said >= r.asked_at or word = any (r.shown_ids))) $$;

-- The walls ---------------------------------------------------------------------------------------------------------

do $$
declare
  widened record;
begin
  for widened in select * from (values
    ('matches', 'id = any ((select across_border(''the-desks''))::uuid[])'),
    ('consents', 'match_id = any ((select across_border(''the-desks''))::uuid[])'),
    ('appointments', 'match_id = any ((select across_border(''the-desks''))::uuid[])'),
    ('series', 'match_id = any ((select across_border(''the-desks''))::uuid[])'),
    ('talk_words', 'match_id = any ((select across_border(''the-desks''))::uuid[])'),
    ('talk_readers', 'match_id = any ((select across_border(''the-desks''))::uuid[])'),
    ('thanks', 'match_id = any ((select across_border(''the-two''))::uuid[])')
  ) as tables (name, condition) loop
    execute format('drop policy tenant on %I', widened.name);
    execute format($p$create policy tenant on %I as restrictive
      using (region_id = here_region() and (neighbourhood_id = here_neighbourhood() or %2$s))
      with check (region_id = here_region() and (neighbourhood_id = here_neighbourhood() or %2$s))$p$,
      widened.name, widened.condition);
  end loop;
  -- These are read across the border, and changed at home alone.
  for widened in select * from (values
    ('people', 'id = any ((select border_people())::uuid[])'),
    ('contacts', 'duty() = ''person'' and person_id = any ((select border_people())::uuid[])'),
    ('facts', 'about->>''matchId'' = any ((select across_border(''the-desks''))::text[])')
  ) as tables (name, condition) loop
    execute format('drop policy tenant on %I', widened.name);
    execute format($p$create policy tenant on %I as restrictive
      using (region_id = here_region() and (neighbourhood_id = here_neighbourhood() or (%2$s)))
      with check (region_id = here_region() and neighbourhood_id = here_neighbourhood())$p$,
      widened.name, widened.condition);
  end loop;
end $$;

-- The clock ends an ask that was helped, whichever of the two told that it worked.
drop policy tenant on asks;
create policy tenant on asks as restrictive
  using (region_id = here_region() and (neighbourhood_id = here_neighbourhood() or id = any ((select border_asks())::uuid[])))
  with check (region_id = here_region() and (neighbourhood_id = here_neighbourhood()
    or (duty() = 'clock' and id = any ((select border_asks())::uuid[]))));

-- Letters that did not leave yet stay home on both sides.
drop policy tenant on mails;
create policy tenant on mails as restrictive
  using (region_id = here_region() and (neighbourhood_id = here_neighbourhood()
    or (duty() = 'clock' and about_match_id = any ((select across_border('the-desks'))::uuid[]))))
  with check (region_id = here_region() and (neighbourhood_id = here_neighbourhood()
    or (duty() = 'clock' and about_match_id = any ((select across_border('the-desks'))::uuid[]))));

-- Reaching across needs a sharing that stands, and somebody who lives there.
create policy reaches_only_sharing on matches as restrictive for insert with check (
  lives_in(asker_id, neighbourhood_id) and lives_in(helper_id, coalesce(helper_neighbourhood_id, neighbourhood_id))
  and (helper_neighbourhood_id is null or duty() = 'founding' or shares_with(helper_neighbourhood_id)));

-- Nobody writes down an answer of somebody who lives across the border but that person.
create policy answers_of_own_side on consents as restrictive for insert with check (
  lives_in(person_id, here_neighbourhood()));

-- Only the helper's own side lets a proposal across, and no side moves it elsewhere.
create function guard_border() returns trigger language plpgsql as $$
begin
  if new.helper_neighbourhood_id is distinct from old.helper_neighbourhood_id
    or (new.let_across_at is distinct from old.let_across_at and current_user = 'samenredzaam_app'
      and (old.helper_neighbourhood_id is distinct from here_neighbourhood() or not i_am('coordinator'))) then
    raise exception 'only the coordinator of the helper lets a proposal across';
  end if;
  return new;
end $$;
create trigger border_is_guarded before update on matches for each row execute function guard_border();

alter table sharings enable row level security;
create policy tenant on sharings as restrictive
  using (region_id = here_region() and here_neighbourhood() in (neighbourhood_id, other_id))
  with check (region_id = here_region() and here_neighbourhood() in (neighbourhood_id, other_id));
create policy known_inside on sharings for select using (duty() <> 'nobody');
create policy asked_by_keepers on sharings for insert with check (duty() = 'founding' or (neighbourhood_id = here_neighbourhood()
  and accepted_at is null and ((select i_am('coordinator')) or (select i_am('administrator')))));
create policy changed_by_keepers on sharings for update using ((select i_am('coordinator')) or (select i_am('administrator')));
-- One cannot say yes to what one asked oneself.
create function guard_sharing() returns trigger language plpgsql as $$
begin
  if new.accepted_at is distinct from old.accepted_at and old.other_id is distinct from here_neighbourhood() then
    raise exception 'the other neighbourhood accepts';
  end if;
  return new;
end $$;
create trigger sharing_is_guarded before update on sharings for each row execute function guard_sharing();
grant select, insert, update on sharings to samenredzaam_app;
