-- "This felt wrong": told to a person the same day. Until somebody decided, no new name or address opens for whom it is about.

create table concerns (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- Not a key to people: who keeps a coordinator out must not keep out what is told about them.
  about_id uuid,
  match_id uuid,
  -- Sealed: what was told, a copy of what stood on the pages then, what was told to whom it is about, and that one's answer.
  words text,
  copy text,
  call_how text check (call_how in ('phone', 'mail', 'not')),
  raised_at timestamptz not null,
  -- Nobody else is left to hear of it.
  for_all boolean not null default false,
  taken_up_by uuid,
  taken_up_at timestamptz,
  escalated_at timestamptz,
  told text,
  told_at timestamptz,
  answer text,
  answered_at timestamptz,
  decision text check (decision in ('open-again', 'stays-closed')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (region_id, id),
  check (about_id <> person_id),
  check ((decision is null) = (decided_at is null)),
  check ((taken_up_by is null) = (taken_up_at is null)),
  foreign key (region_id, person_id) references people (region_id, id)
);
create index on concerns (region_id, neighbourhood_id, raised_at desc);
create index on concerns (region_id, about_id) where about_id is not null;

-- Whether something new may not open for somebody now.
create function is_held_back(who uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from concerns c where c.region_id = here_region() and c.about_id = who
    and c.decision is distinct from 'open-again') $$;

-- Nothing that was agreed after it was told opens, and nothing of who told it.
create or replace function we_agreed(other uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from matches m where m.region_id = here_region() and m.agreed_at is not null and m.closed_at is null
      and ((m.helper_id = speaking_for('appointments') and m.asker_id = other)
        or (m.asker_id = speaking_for('appointments') and m.helper_id = other))
      and not exists (select from concerns c where c.region_id = m.region_id and c.about_id = speaking_for('appointments')
        and c.decision is distinct from 'open-again' and (c.person_id = other or m.agreed_at >= c.raised_at))) $$;

alter table concerns enable row level security;
create policy tenant on concerns as restrictive
  using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
  with check (region_id = here_region() and neighbourhood_id = here_neighbourhood());
create policy concern_of_own on concerns for select using (duty() = 'clock' or person_id = me());
create policy concern_raised_by_own on concerns for insert with check (duty() = 'clock' or person_id = me());
-- Coordinators who are neither of the two; those who keep the settings where no coordinator took it up.
create policy concern_handled on concerns for select using (
  about_id is distinct from me() and ((select i_am('coordinator')) or (escalated_at is not null and (select i_am('administrator'))))
  and (for_all or about_id is null or not about_id = any ((select hidden_people())::uuid[])));
create policy concern_changed on concerns for update using (
  duty() = 'clock' or (about_id is distinct from me() and person_id <> me()
    and ((select i_am('coordinator')) or (escalated_at is not null and (select i_am('administrator'))))));
grant select, insert, update on concerns to samenredzaam_app;
