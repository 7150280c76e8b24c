-- The coordinator reaches people in more ways than by phone, and what came of it depends on the way.
alter table calls add column how text not null default 'phone';
alter table calls alter column how drop default;
alter table calls drop constraint calls_outcome_check;
alter table calls add constraint calls_way_check check (
  (how = 'phone' and outcome in ('reached', 'voicemail', 'not-reached'))
  or (how = 'door' and outcome in ('reached', 'not-reached'))
  or (how in ('mail', 'text') and outcome = 'sent'));
create index on calls (region_id, match_id) where match_id is not null;

-- Whoever was called may know that, and by whom; what the coordinator noted beside it stays with the coordinators.
create function contact_with_me(most integer)
returns table (id uuid, how text, outcome text, called_by uuid, called_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.how, c.outcome, c.called_by, c.called_at from calls c
  where c.region_id = here_region() and c.neighbourhood_id = here_neighbourhood() and c.person_id = me()
    and duty() = 'person' and c.withdrawn_at is null
  order by c.called_at desc, c.id desc limit most $$;
