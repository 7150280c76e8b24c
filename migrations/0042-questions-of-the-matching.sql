-- What the matching asks of a region of a million people: of many at once, and by whom it is about.

-- The same questions as is_held_back, is_young and waits_for_parent, for many at once.
create function held_back_among(who uuid[]) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array(select distinct c.about_id from concerns c where c.region_id = here_region() and c.about_id = any (who)
    and c.decision is distinct from 'open-again') $$;

create function young_among(who uuid[]) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array(select a.person_id from ages a where a.region_id = here_region() and a.person_id = any (who)
    and a.told = 'younger') $$;

create function waiting_among(who uuid[]) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array(select a.person_id from ages a where a.region_id = here_region() and a.person_id = any (who)
    and a.told = 'younger' and not exists (select from parental_consents c where c.region_id = a.region_id
      and c.person_id = a.person_id and c.withdrawn_at is null)) $$;

revoke all on function held_back_among(uuid[]), young_among(uuid[]), waiting_among(uuid[]) from public;
grant execute on function held_back_among(uuid[]), young_among(uuid[]), waiting_among(uuid[]) to samenredzaam_app;

-- The outer wall of a match has a gap for those across the border, so an index that begins with the neighbourhood does not
-- help to find it.
create index on matches (region_id, helper_id, proposed_at);
create index on matches (region_id, asker_id);
create index on matches (region_id, ask_id);
create index on exclusions (region_id, other_id);
create index on acquaintances (region_id, knows_id);
create index on not_nows (region_id, person_id) where withdrawn_at is null;
