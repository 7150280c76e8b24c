-- Conversations of an organisation with people at home, apart from every neighbourhood: a schema of its own, a role of its
-- own, and walls of its own. Nothing here can be read without a key that is not in the database, except ids, times of
-- relations and sign-ins, and what the walls need to know.

create schema casework;

-- Who is here, in which organisation, on what duty, at what moment: set per transaction (server/platform/transaction.ts).
create function casework.here() returns uuid language sql stable as
  $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
create function casework.me() returns uuid language sql stable as
  $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function casework.my_session() returns uuid language sql stable as
  $$ select nullif(current_setting('app.session', true), '')::uuid $$;
-- 'worker' and 'client' are signed in, 'door' is not (yet), 'clock' is a job, 'founding' sets an organisation up.
create function casework.duty() returns text language sql stable as
  $$ select coalesce(nullif(current_setting('app.duty', true), ''), 'nobody') $$;
create function casework.this_moment() returns timestamptz language sql stable as
  $$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;

-- One organisation may be set up with the key of the installation; the neighbourhood has its own row of this shape.
create table casework.installation (
  only_one boolean primary key default true check (only_one),
  setup_key_hash text,
  setup_key_used_at timestamptz
);
insert into casework.installation default values;

create table casework.organisations (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9](-?[a-z0-9]){1,39}$'),
  name text not null check (length(name) between 1 and 80),
  founded_at timestamptz not null,
  is_example boolean not null default false,
  locale text not null default 'nl',
  timezone text not null default 'Europe/Amsterdam',
  help_name text,
  help_phone text,
  help_email text,
  version integer not null default 1
);

-- The keys of an organisation, each wrapped by the key of the house. The newest one is in use.
create table casework.keys (
  organisation_id uuid not null references casework.organisations (id),
  id uuid not null,
  wrapped text not null,
  made_at timestamptz not null,
  primary key (organisation_id, id)
);

-- Who may come in: workers, and people who look into their own case. Names and addresses are sealed; an address is
-- found by a mark that only the key can make.
create table casework.people (
  organisation_id uuid not null references casework.organisations (id),
  id uuid not null,
  email_mark bytea not null,
  sealed bytea not null,
  key_id uuid not null,
  locale text not null default 'nl',
  left_at timestamptz,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, key_id) references casework.keys (organisation_id, id)
);
create unique index people_one_per_address on casework.people (organisation_id, email_mark) where left_at is null;

create table casework.worker_roles (
  organisation_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('social-worker', 'lead', 'privacy-officer')),
  given_at timestamptz not null,
  given_by uuid not null,
  primary key (organisation_id, person_id, role),
  foreign key (organisation_id, person_id) references casework.people (organisation_id, id)
);

-- Signing in -------------------------------------------------------------------------------------------------------

create table casework.sign_ins (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid,
  browser_hash text not null,
  link_hash text not null,
  code_hash text not null,
  tries integer not null default 0,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  go_to text,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references casework.people (organisation_id, id) on delete cascade
);

create table casework.sessions (
  organisation_id uuid not null,
  id uuid not null,
  token_hash text not null,
  person_id uuid not null,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  browser_hash text not null,
  browser text not null,
  device text not null,
  mailed_at timestamptz,
  factor_at timestamptz,
  factor_by text check (factor_by in ('code-app', 'passkey', 'recovery-code', 'look-along')),
  primary key (organisation_id, id),
  unique (organisation_id, token_hash),
  check ((factor_at is null) = (factor_by is null)),
  foreign key (organisation_id, person_id) references casework.people (organisation_id, id) on delete cascade
);

-- Answers hold ids and our own words, never content.
create table casework.answered_forms (
  organisation_id uuid not null,
  asker text not null,
  form_key uuid not null,
  action text not null,
  answer jsonb,
  answered_at timestamptz not null,
  primary key (organisation_id, asker, form_key, action)
);
create index on casework.answered_forms (answered_at);

-- Cases ------------------------------------------------------------------------------------------------------------

-- A case by a mark of a few letters that says nothing; all else is sealed.
create table casework.cases (
  organisation_id uuid not null references casework.organisations (id),
  id uuid not null,
  mark text not null check (mark ~ '^[A-Z0-9]{5}$'),
  sealed bytea not null,
  key_id uuid not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, mark)
);

-- The keys of a case, wrapped by a key of the organisation. Without them nothing of the case can be read ever again.
create table casework.case_keys (
  organisation_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  position integer not null,
  wrapped bytea not null,
  wrapped_by uuid not null,
  primary key (organisation_id, case_id, id),
  unique (organisation_id, case_id, position),
  foreign key (organisation_id, case_id) references casework.cases (organisation_id, id) on delete cascade,
  foreign key (organisation_id, wrapped_by) references casework.keys (organisation_id, id)
);

-- What is known in a case, one leaf at a time. The walls need the layer, the audience and whose it is; the rest is sealed.
create table casework.leaves (
  organisation_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  layer text not null check (layer in ('scratch', 'map', 'file', 'note')),
  audience text not null check (audience in ('shared', 'workers', 'author')),
  author_id uuid not null,
  sealed bytea,
  key_id uuid,
  version integer not null default 1,
  primary key (organisation_id, case_id, id),
  check ((sealed is null) = (key_id is null)),
  foreign key (organisation_id, case_id) references casework.cases (organisation_id, id) on delete cascade,
  foreign key (organisation_id, case_id, key_id) references casework.case_keys (organisation_id, case_id, id)
);

-- Which worker has to do with which case, on what ground, from when to when. Without one a case does not exist.
create table casework.relations (
  organisation_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  ground text not null check (ground in ('began', 'assigned', 'asked-along', 'emergency')),
  given_by uuid not null,
  begins_at timestamptz not null,
  ends_at timestamptz,
  sealed bytea,
  key_id uuid,
  primary key (organisation_id, id),
  check (ground <> 'emergency' or
    (ends_at is not null and ends_at <= begins_at + interval '24 hours' and sealed is not null)),
  foreign key (organisation_id, case_id) references casework.cases (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references casework.people (organisation_id, id)
);
create index on casework.relations (organisation_id, person_id);
create index on casework.relations (organisation_id, case_id);

-- Who a case is about, where that person looks into it too.
create table casework.clients (
  organisation_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  primary key (organisation_id, case_id, person_id),
  foreign key (organisation_id, case_id) references casework.cases (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references casework.people (organisation_id, id) on delete cascade
);
create index on casework.clients (organisation_id, person_id);

-- The trail: every look and every change, one row, never changed. Each row holds the row before it (a keyed hash), so that
-- a row that was altered or taken out is found. What it says is sealed with the key of the case and goes with that key.
create table casework.trail (
  organisation_id uuid not null references casework.organisations (id),
  position integer not null,
  case_id uuid,
  kind text not null,
  at timestamptz not null,
  sealed bytea not null,
  key_id uuid not null,
  linked_by uuid not null,
  link bytea not null,
  primary key (organisation_id, position)
);
create index on casework.trail (organisation_id, case_id, position);

create table casework.trail_ends (
  organisation_id uuid primary key references casework.organisations (id),
  position integer not null,
  link bytea not null
);

-- Mail -------------------------------------------------------------------------------------------------------------

create table casework.mails (
  organisation_id uuid not null,
  id uuid not null,
  to_id uuid not null,
  kind text not null,
  message_id text not null unique,
  locale text not null,
  subject text not null,
  plain text not null,
  html text not null,
  calendar text,
  unsubscribe_hash text,
  planned_at timestamptz not null,
  send_after timestamptz not null,
  sent_at timestamptz,
  dropped_at timestamptz,
  dropped_because text,
  attempts integer not null default 0,
  wiped_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, to_id) references casework.people (organisation_id, id) on delete cascade
);
create index mails_waiting on casework.mails (send_after) where sent_at is null and dropped_at is null;
create index on casework.mails (organisation_id, planned_at desc);
create index mails_unsubscribe on casework.mails (organisation_id, unsubscribe_hash);

create table casework.mail_stops (
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null,
  stopped_at timestamptz not null,
  primary key (organisation_id, person_id, kind),
  foreign key (organisation_id, person_id) references casework.people (organisation_id, id) on delete cascade
);

-- Questions the walls ask. They run as their owner, so that one wall does not wait for another. ----------------------

-- A role counts only where the second factor was shown on this browser, at most twelve hours ago.
create function casework.i_am(wanted text) returns boolean
language sql stable security definer set search_path = casework, pg_temp as $$
  select duty() = 'worker' and exists (
    select from worker_roles r
      join people p on p.organisation_id = r.organisation_id and p.id = r.person_id
      join sessions s on s.organisation_id = r.organisation_id and s.person_id = r.person_id
    where r.organisation_id = here() and r.person_id = me() and r.role = wanted and p.left_at is null
      and s.id = my_session() and s.ended_at is null and s.expires_at > this_moment()
      and s.factor_at > this_moment() - interval '12 hours') $$;

create function casework.i_work_on(wanted_case uuid) returns boolean
language sql stable security definer set search_path = casework, pg_temp as $$
  select i_am('social-worker') and exists (
    select from relations where organisation_id = here() and case_id = wanted_case and person_id = me()
      and begins_at <= this_moment() and (ends_at is null or ends_at > this_moment())) $$;

-- Somebody who is there for an emergency brings nobody else in.
create function casework.i_belong_to(wanted_case uuid) returns boolean
language sql stable security definer set search_path = casework, pg_temp as $$
  select i_am('social-worker') and exists (
    select from relations where organisation_id = here() and case_id = wanted_case and person_id = me()
      and ground <> 'emergency'
      and begins_at <= this_moment() and (ends_at is null or ends_at > this_moment())) $$;

create function casework.it_is_about_me(wanted_case uuid) returns boolean
language sql stable security definer set search_path = casework, pg_temp as $$
  select duty() = 'client' and exists (
    select from clients c
      join sessions s on s.organisation_id = c.organisation_id and s.person_id = c.person_id
    where c.organisation_id = here() and c.case_id = wanted_case and c.person_id = me()
      and s.id = my_session() and s.ended_at is null and s.expires_at > this_moment()) $$;

create function casework.nobody_worked_on(wanted_case uuid) returns boolean
language sql stable security definer set search_path = casework, pg_temp as $$
  select not exists (select from relations where organisation_id = here() and case_id = wanted_case) $$;

create function casework.is_worker(wanted uuid) returns boolean
language sql stable security definer set search_path = casework, pg_temp as $$
  select exists (select from worker_roles where organisation_id = here() and person_id = wanted)
    or exists (select from relations where organisation_id = here() and person_id = wanted) $$;

create function casework.i_know_as_client(wanted uuid) returns boolean
language sql stable security definer set search_path = casework, pg_temp as $$
  select exists (
    select from clients c where c.organisation_id = here() and c.person_id = wanted and i_work_on(c.case_id)) $$;

-- A lead sees which cases there are and who works on them, by their marks alone.
create function casework.marks_for_lead() returns table (case_id uuid, mark text)
language sql stable security definer set search_path = casework, pg_temp as $$
  select id, mark from cases where organisation_id = here() and i_am('lead') $$;

-- The walls --------------------------------------------------------------------------------------------------------

do $$
declare
  walled text;
begin
  foreach walled in array array[
    'keys', 'people', 'worker_roles', 'sign_ins', 'sessions', 'answered_forms', 'cases', 'case_keys', 'leaves',
    'relations', 'clients', 'trail', 'trail_ends', 'mails', 'mail_stops'
  ] loop
    execute format('alter table casework.%I enable row level security', walled);
    -- The outer wall: only the organisation that this transaction is about.
    execute format($p$create policy tenant on casework.%I as restrictive
      using (organisation_id = casework.here()) with check (organisation_id = casework.here())$p$, walled);
  end loop;

  -- Open to everybody who is at work inside this organisation; the happening decides what is shown.
  foreach walled in array array['keys', 'answered_forms', 'trail_ends'] loop
    execute format($p$create policy inside on casework.%I
      using (casework.duty() <> 'nobody') with check (casework.duty() <> 'nobody')$p$, walled);
  end loop;

  foreach walled in array array['sign_ins', 'sessions'] loop
    execute format($p$create policy at_the_door_or_own on casework.%I
      using (casework.duty() in ('door', 'clock') or person_id = casework.me())$p$, walled);
  end loop;
end $$;

alter table casework.organisations enable row level security;
create policy everybody_knows on casework.organisations for select using (true);
create policy founded on casework.organisations for insert with check (casework.duty() = 'founding');
create policy kept_by_its_lead on casework.organisations for update using (
  id = casework.here() and (select casework.i_am('lead')));

create policy somebody_one_meets on casework.people for select using (
  casework.duty() in ('door', 'clock', 'founding') or id = casework.me()
  or (casework.duty() in ('worker', 'client') and casework.is_worker(id))
  or (casework.duty() = 'worker' and casework.i_know_as_client(id)));
create policy added_inside on casework.people for insert with check (
  casework.duty() in ('founding', 'clock') or (select casework.i_am('lead')) or (select casework.i_am('social-worker')));
create policy kept_by_lead_own_or_clock on casework.people for update using (
  casework.duty() in ('founding', 'clock') or id = casework.me() or (select casework.i_am('lead')));
create policy erased_by_the_clock on casework.people for delete using (casework.duty() = 'clock');

create policy known_inside on casework.worker_roles for select using (casework.duty() <> 'nobody');
create policy given_by_lead on casework.worker_roles for insert with check (
  casework.duty() in ('founding', 'clock') or (select casework.i_am('lead')));
create policy taken_by_lead on casework.worker_roles for delete using ((select casework.i_am('lead')));

create policy of_who_works_or_is on casework.cases for select using (
  casework.duty() = 'clock' or casework.i_work_on(id) or casework.it_is_about_me(id));
create policy begun_by_social_worker on casework.cases for insert with check (
  casework.duty() = 'clock' or (select casework.i_am('social-worker')));
create policy changed_by_who_works_or_is on casework.cases for update using (
  casework.duty() = 'clock' or casework.i_work_on(id) or casework.it_is_about_me(id));
create policy erased_by_the_clock on casework.cases for delete using (casework.duty() = 'clock');

create policy of_who_works_or_is on casework.case_keys for select using (
  casework.duty() = 'clock' or casework.i_work_on(case_id) or casework.it_is_about_me(case_id));
create policy made_with_the_case on casework.case_keys for insert with check (
  casework.duty() = 'clock' or ((select casework.i_am('social-worker')) and casework.nobody_worked_on(case_id)));
create policy kept_by_the_clock on casework.case_keys for update using (casework.duty() = 'clock');
create policy erased_by_the_clock on casework.case_keys for delete using (casework.duty() = 'clock');

-- A personal note is its author's alone; what is for workers is never the client's.
create policy by_audience on casework.leaves
  using (
    casework.duty() = 'clock'
    or (audience <> 'author' and casework.i_work_on(case_id))
    or (audience = 'author' and author_id = casework.me() and casework.i_work_on(case_id))
    or (audience = 'shared' and casework.it_is_about_me(case_id)));

create policy known_to_who_works_is_or_leads on casework.relations for select using (
  casework.duty() = 'clock' or person_id = casework.me() or casework.i_work_on(case_id)
  or casework.it_is_about_me(case_id)
  or (select casework.i_am('lead')) or (ground = 'emergency' and (select casework.i_am('privacy-officer'))));
create policy given_on_a_ground on casework.relations for insert with check (
  casework.duty() = 'clock'
  or (given_by = casework.me() and case ground
    when 'began' then person_id = casework.me() and casework.i_am('social-worker') and casework.nobody_worked_on(case_id)
    when 'assigned' then person_id <> casework.me() and casework.i_am('lead')
    when 'asked-along' then person_id <> casework.me() and casework.i_belong_to(case_id)
    when 'emergency' then person_id = casework.me() and casework.i_am('social-worker')
    else false end));
-- What has ended stays ended.
create policy ended_inside on casework.relations for update using (
  casework.duty() = 'clock' or ((ends_at is null or ends_at > casework.this_moment())
    and (person_id = casework.me() or casework.i_belong_to(case_id) or (select casework.i_am('lead')))))
  with check (true);

create policy known_to_who_works_or_is on casework.clients for select using (
  casework.duty() in ('clock', 'door') or person_id = casework.me() or casework.i_work_on(case_id));
create policy let_in_by_who_works on casework.clients for insert with check (
  casework.duty() = 'clock' or casework.i_belong_to(case_id));
create policy let_go_by_who_works on casework.clients for delete using (
  casework.duty() = 'clock' or casework.i_belong_to(case_id));

create policy written_inside on casework.trail for insert with check (casework.duty() <> 'nobody');
create policy read_by_who_works_or_is on casework.trail for select using (
  casework.duty() = 'clock' or (case_id is not null and (casework.i_work_on(case_id) or casework.it_is_about_me(case_id))));

create policy mail_planned_inside on casework.mails for insert with check (casework.duty() <> 'nobody');
create policy mail_read_by_receiver on casework.mails for select using (
  casework.duty() in ('clock', 'door') or to_id = casework.me());
create policy mail_sent_by_clock on casework.mails for update using (casework.duty() = 'clock');
create policy mail_erased_by_the_clock on casework.mails for delete using (casework.duty() = 'clock');
create policy stopped_by_own on casework.mail_stops using (casework.duty() = 'clock' or person_id = casework.me());

-- What the casework role may do ------------------------------------------------------------------------------------

do $$ begin
  if not exists (select from pg_roles where rolname = 'samenredzaam_casework') then
    create role samenredzaam_casework nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;

grant usage on schema casework to samenredzaam_casework;
grant select, insert, update, delete on all tables in schema casework to samenredzaam_casework;
revoke delete on casework.organisations, casework.keys, casework.relations, casework.trail_ends from samenredzaam_casework;
revoke update on casework.relations from samenredzaam_casework;
grant update (ends_at, sealed, key_id) on casework.relations to samenredzaam_casework;
-- Append-only: who looked and what happened.
revoke update, delete on casework.trail from samenredzaam_casework;
-- Two roles, two schemas: neither may even name what is in the other.
revoke usage on schema public from public;
