-- The house rules of a neighbourhood, version by version; what somebody said yes to stays as it was.
create table house_rules (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  version integer not null check (version > 0),
  nl text[] not null check (cardinality(nl) between 1 and 12),
  en text[] not null default '{}' check (cardinality(en) <= 12),
  written_by uuid,
  written_at timestamptz not null,
  primary key (region_id, neighbourhood_id, version),
  foreign key (region_id, neighbourhood_id) references neighbourhoods (region_id, id)
);

create table house_rule_acceptances (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  version integer not null,
  how text not null check (how in ('joining', 'self', 'phone', 'door')),
  recorded_by uuid not null,
  accepted_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id),
  foreign key (region_id, neighbourhood_id, version) references house_rules (region_id, neighbourhood_id, version)
);
create unique index house_rules_accepted_once on house_rule_acceptances (region_id, person_id, version)
  where withdrawn_at is null;

do $$
declare
  walled text;
begin
  foreach walled in array array['house_rules', 'house_rule_acceptances'] loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy tenant on %I as restrictive
      using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
      with check (region_id = here_region() and neighbourhood_id = here_neighbourhood())$p$, walled);
  end loop;
end $$;

-- Everybody reads the rules, also at the door; they are written by who keeps the neighbourhood, and never changed.
create policy rules_for_everybody on house_rules for select using (duty() <> 'nobody');
create policy rules_written_by_keepers on house_rules for insert with check (
  duty() = 'clock' or (select i_am('coordinator')) or (select i_am('administrator')));
create policy acceptance_of_own_or_coordinator on house_rule_acceptances
  using (duty() = 'clock' or person_id = me() or (select i_am('coordinator')));

-- Names open only to who knows how we treat each other; any version will do, so that a change stops nobody. Asked about
-- oneself (also while acting for somebody else), and by the coordinator.
create function knows_house_rules(who uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select (who in (me(), actor()) or i_am('coordinator')) and exists (select from house_rule_acceptances
    where region_id = here_region() and neighbourhood_id = here_neighbourhood() and person_id = who
      and withdrawn_at is null) $$;
revoke all on function knows_house_rules(uuid) from public;
grant execute on function knows_house_rules(uuid) to samenredzaam_app;

grant select, insert on house_rules to samenredzaam_app;
grant select, insert, update on house_rule_acceptances to samenredzaam_app;
