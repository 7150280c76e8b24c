-- How a desk names somebody who lives across the border: by the neighbourhood alone.
create function place_called(place uuid) returns text language sql stable as $$
  select n.name from neighbourhoods n where n.region_id = here_region() and n.id = place $$;

-- The clock tells both of a match and parts those who may not see each other; it knows both from the proposal on.
create or replace function border_people() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  crossing uuid[] := across_border('the-two');
begin
  if cardinality(crossing) = 0 then return '{}'; end if;
  return array(
    select m.helper_id from matches m where m.region_id = here_region() and m.id = any (crossing)
      and (duty() = 'clock' or m.agreed_at is not null or exists (select from consents c
        where c.region_id = m.region_id and c.match_id = m.id and c.person_id = m.helper_id
          and c.answer = 'yes' and c.withdrawn_at is null))
    union select m.asker_id from matches m where m.region_id = here_region() and m.id = any (crossing)
      and (duty() = 'clock' or m.agreed_at is not null));
end $$;

-- A proposal begins with only its own side's yes; the example brings what was let across in its past.
drop policy reaches_only_sharing on matches;
create policy reaches_only_sharing on matches as restrictive for insert with check (
  lives_in(asker_id, neighbourhood_id) and lives_in(helper_id, coalesce(helper_neighbourhood_id, neighbourhood_id))
  and (helper_neighbourhood_id is null or shares_with(helper_neighbourhood_id)) and let_across_at is null);

create or replace function guard_border() returns trigger language plpgsql as $$
begin
  if new.helper_neighbourhood_id is distinct from old.helper_neighbourhood_id then
    raise exception 'a proposal does not move to another neighbourhood';
  end if;
  if new.let_across_at is distinct from old.let_across_at and current_user = 'samenredzaam_app'
    and (old.helper_neighbourhood_id is distinct from here_neighbourhood()
      or not (i_am('coordinator') or (duty() = 'clock' and exists (select from neighbourhoods n
        where n.region_id = here_region() and n.id = here_neighbourhood() and n.is_example)))) then
    raise exception 'only the coordinator of the helper lets a proposal across';
  end if;
  return new;
end $$;
