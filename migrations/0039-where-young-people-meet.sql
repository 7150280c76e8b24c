-- When and where somebody under sixteen meets an adult is settled by the coordinator, or by who acts for the young one; and
-- no private words go between the two.
create function may_settle(wanted_match uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select duty() <> 'person' or i_am('coordinator') or (me() is null and is_young(acting_for()))
    or not exists (select from matches m where m.region_id = here_region() and m.id = wanted_match
      and (is_young(m.asker_id) or is_young(m.helper_id))) $$;
revoke all on function may_settle(uuid) from public;
grant execute on function may_settle(uuid) to samenredzaam_app;

create function guard_young_meeting() returns trigger language plpgsql as $$
begin
  if not may_settle(new.match_id) then raise exception 'The coordinator settles this.'; end if;
  return new;
end $$;
create trigger young_meeting_is_guarded before insert or update of starts_at, place on appointments
  for each row execute function guard_young_meeting();
create trigger young_series_is_guarded before insert on series for each row execute function guard_young_meeting();

create policy by_the_coordinator on thanks as restrictive for insert with check (may_settle(match_id));
