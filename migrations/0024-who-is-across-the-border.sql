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
