-- Looking along counts as a second factor in an example alone, and there without an end.
create or replace function casework.i_am(wanted text) returns boolean
language sql stable security definer set search_path = casework, pg_temp as $$
  select duty() = 'worker' and exists (
    select from worker_roles r
      join people p on p.organisation_id = r.organisation_id and p.id = r.person_id
      join sessions s on s.organisation_id = r.organisation_id and s.person_id = r.person_id
      join organisations o on o.id = r.organisation_id
    where r.organisation_id = here() and r.person_id = me() and r.role = wanted and p.left_at is null
      and s.id = my_session() and s.ended_at is null and s.expires_at > this_moment()
      and case s.factor_by when 'look-along' then o.is_example
        else s.factor_at > this_moment() - interval '12 hours' end) $$;
