-- A plan of a day goes over all neighbourhoods that share with each other, and each keeps its own part of it.

-- The clock may read as somebody would see it: whoever does not exist for that person is then not there.
create function seen_by() returns uuid language sql stable as
  $$ select nullif(current_setting('app.seen_by', true), '')::uuid $$;

create or replace function hidden_people() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if duty() = 'clock' and seen_by() is not null then return kept_apart(seen_by()); end if;
  if duty() <> 'person' then return '{}'; end if;
  if acting_for() is null then return kept_apart(me()); end if;
  return kept_apart(actor()) || kept_apart(acting_for());
end $$;

-- Whose plan this visit sees: that of everybody here, or one's own where somebody does not exist for this person. So nothing
-- of a plan ever tells that somebody is left out of it.
create function plan_is_for() returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select case when duty() = 'person' and cardinality(kept_apart(me())) > 0 then me() else here_neighbourhood() end $$;

alter table day_plans
  add column for_id uuid,
  -- What became of the last plan in the making, where it was not kept.
  add column went_wrong text check (went_wrong in ('failed', 'refused'));
-- What was kept until now has no part of any other neighbourhood.
delete from day_plans;
alter table day_plans
  alter column for_id set not null,
  drop constraint day_plans_pkey,
  add primary key (region_id, neighbourhood_id, for_id);
drop policy plan_of_coordinator on day_plans;
create policy plan_of_coordinator on day_plans
  using (duty() = 'clock' or ((select i_am('coordinator')) and for_id = (select plan_is_for())));
