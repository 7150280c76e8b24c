-- Who acts for one of two is not the other one of the two: nobody says yes to oneself in the name of somebody else.
create or replace function i_take_part_in(wanted_match uuid, variadic purposes text[]) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from matches m where m.region_id = here_region() and m.id = wanted_match
      and (me() is not null or actor() not in (m.helper_id, m.asker_id))
      and (m.helper_id = speaking_for(variadic purposes) or (m.asker_id = speaking_for(variadic purposes) and exists (
        select from consents c where c.region_id = m.region_id and c.match_id = m.id
          and c.person_id = m.helper_id and c.answer = 'yes' and c.withdrawn_at is null)))) $$;
