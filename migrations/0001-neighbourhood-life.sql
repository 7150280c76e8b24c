-- The life of a neighbourhood, with its walls.
-- Every key of neighbourhood life begins with region_id, so that neighbourhoods of one region may later share.
-- Written for PostgreSQL 15 and newer. The role samenredzaam_app owns nothing here.

-- Who is here, where, and on what duty: set per transaction, by one file (server/platform/transaction.ts).
create function here_region() returns uuid language sql stable as
  $$ select nullif(current_setting('app.region', true), '')::uuid $$;
create function here_neighbourhood() returns uuid language sql stable as
  $$ select nullif(current_setting('app.neighbourhood', true), '')::uuid $$;
create function me() returns uuid language sql stable as
  $$ select nullif(current_setting('app.person', true), '')::uuid $$;
-- 'person' is signed in, 'door' is not (yet), 'clock' is a job, 'founding' is the setting up of a neighbourhood.
create function duty() returns text language sql stable as
  $$ select coalesce(nullif(current_setting('app.duty', true), ''), 'nobody') $$;

-- One installation ------------------------------------------------------------------------------------------------

create table installation (
  only_one boolean primary key default true check (only_one),
  setup_key_hash text,
  setup_key_used_at timestamptz
);
insert into installation default values;

create table limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

-- Regions and neighbourhoods --------------------------------------------------------------------------------------

create table regions (
  id uuid primary key,
  name text not null,
  founded_at timestamptz not null
);

create table neighbourhoods (
  region_id uuid not null references regions (id),
  id uuid not null,
  slug text not null unique check (slug ~ '^[a-z0-9](-?[a-z0-9]){1,39}$'),
  name text not null check (length(name) between 1 and 80),
  founded_at timestamptz not null,
  is_example boolean not null default false,
  locale text not null default 'nl',
  timezone text not null default 'Europe/Amsterdam',
  joins_openly boolean not null default false,
  reciprocity text not null default 'invited' check (reciprocity in ('off', 'invited', 'required')),
  fees_on boolean not null default false,
  fee_hour_cents integer not null default 560 check (fee_hour_cents between 0 and 10000),
  fee_month_cents integer not null default 21000 check (fee_month_cents between 0 and 1000000),
  fee_year_cents integer not null default 210000 check (fee_year_cents between 0 and 10000000),
  fee_contact text,
  forms_help_on boolean not null default false,
  quiet_from time not null default '21:00',
  quiet_until time not null default '08:00',
  help_name text,
  help_phone text,
  help_email text,
  centre_x integer not null default 0,
  centre_y integer not null default 0,
  version integer not null default 1,
  primary key (region_id, id)
);

create table cells (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  name text not null,
  x integer not null,
  y integer not null,
  addresses integer not null check (addresses >= 0),
  postcodes text[] not null default '{}',
  primary key (region_id, id),
  foreign key (region_id, neighbourhood_id) references neighbourhoods (region_id, id)
);
create index on cells (region_id, neighbourhood_id);

-- People ----------------------------------------------------------------------------------------------------------

create table people (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  first_name text not null check (length(first_name) between 1 and 60),
  surname_initial text check (length(surname_initial) between 1 and 3),
  locale text not null default 'nl',
  languages text[] not null default '{nl}',
  cell_id uuid,
  joined_at timestamptz not null,
  joined_by text not null check (joined_by in ('invitation', 'code', 'open', 'coordinator', 'founding')),
  registered_by uuid,
  agreed_at timestamptz not null,
  welcomed_at timestamptz,
  welcomed_by uuid,
  left_at timestamptz,
  version integer not null default 1,
  primary key (region_id, id),
  foreign key (region_id, neighbourhood_id) references neighbourhoods (region_id, id),
  foreign key (region_id, cell_id) references cells (region_id, id)
);
create index on people (region_id, neighbourhood_id, joined_at);

create table roles (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('coordinator', 'social-worker', 'community-builder', 'administrator')),
  given_at timestamptz not null,
  given_by uuid,
  primary key (region_id, person_id, role),
  foreign key (region_id, person_id) references people (region_id, id)
);
create index on roles (region_id, neighbourhood_id);

create table contacts (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  person_id uuid not null,
  reach_by text not null check (reach_by in ('email', 'phone', 'coordinator')),
  email text,
  email_key text,
  phone text,
  postcode text,
  street text,
  address text,
  primary key (region_id, person_id),
  foreign key (region_id, person_id) references people (region_id, id)
);
create unique index contacts_one_member_per_email on contacts (region_id, neighbourhood_id, email_key)
  where email_key is not null;

create table profiles (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  person_id uuid not null,
  likes text,
  primary key (region_id, person_id),
  foreign key (region_id, person_id) references people (region_id, id)
);

create table hard_things (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  person_id uuid not null,
  words text not null,
  audience text not null check (audience in ('coordinator', 'neighbourhood')),
  shared_at timestamptz not null,
  ends_on date not null,
  primary key (region_id, person_id),
  foreign key (region_id, person_id) references people (region_id, id)
);

-- What the coordinator knows about trust: dates on which something was seen, never a judgement.
create table vouchings (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('met', 'certificate', 'trained')),
  seen_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id)
);
create index on vouchings (region_id, neighbourhood_id, person_id);

-- "Not now": excused from giving back, without a reason, until a date (N6).
create table not_nows (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  ends_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id)
);

create table acquaintances (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  person_id uuid not null,
  knows_id uuid not null,
  noted_at timestamptz not null,
  primary key (region_id, person_id, knows_id),
  check (person_id <> knows_id),
  foreign key (region_id, person_id) references people (region_id, id),
  foreign key (region_id, knows_id) references people (region_id, id)
);

-- Two people who are not brought together; nobody else ever learns of it.
create table exclusions (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (region_id, person_id, other_id),
  check (person_id <> other_id),
  foreign key (region_id, person_id) references people (region_id, id),
  foreign key (region_id, other_id) references people (region_id, id)
);

create table invitations (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('link', 'code')),
  secret_hash text not null,
  made_by uuid,
  made_at timestamptz not null,
  ends_on date not null,
  uses_left integer not null check (uses_left >= 0),
  roles text[] not null default '{}',
  withdrawn_at timestamptz,
  primary key (region_id, id),
  unique (region_id, neighbourhood_id, secret_hash),
  foreign key (region_id, neighbourhood_id) references neighbourhoods (region_id, id)
);

-- Signing in ------------------------------------------------------------------------------------------------------

create table sign_ins (
  region_id uuid not null,
  neighbourhood_id uuid not null,
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
  primary key (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id)
);

create table sessions (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  token_hash text not null,
  person_id uuid not null,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (region_id, id),
  unique (region_id, token_hash),
  foreign key (region_id, person_id) references people (region_id, id)
);

-- What somebody is typing before it is sent; kept a day, known by the browser alone.
create table drafts (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  browser_hash text not null,
  kind text not null check (kind in ('ask', 'offer', 'join')),
  words jsonb not null,
  changed_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (region_id, neighbourhood_id, browser_hash, kind)
);

-- A form that was answered once keeps its answer, so that a repeat changes nothing.
create table answered_forms (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  asker text not null,
  form_key uuid not null,
  action text not null,
  answer jsonb,
  answered_at timestamptz not null,
  primary key (region_id, neighbourhood_id, asker, form_key, action)
);
create index on answered_forms (answered_at);

-- Offers and asks -------------------------------------------------------------------------------------------------

create table offers (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  posted_by uuid not null,
  posted_at timestamptz not null,
  categories text[] not null check (cardinality(categories) between 1 and 40),
  words text,
  dayparts integer not null check (dayparts between 0 and 268435455),
  minutes_a_week integer not null check (minutes_a_week between 15 and 2400),
  reach_metres integer not null check (reach_metres between 100 and 50000),
  fee_cents integer check (fee_cents > 0),
  fee_to_be_agreed boolean not null default false,
  ends_on date not null,
  paused_at timestamptz,
  paused_until date,
  withdrawn_at timestamptz,
  version integer not null default 1,
  primary key (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id)
);
create index on offers (region_id, neighbourhood_id, person_id);

create table asks (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  posted_by uuid not null,
  posted_at timestamptz not null,
  category text not null,
  words text not null check (length(words) between 1 and 2000),
  rhythm text not null check (rhythm in ('once', 'before', 'weekly')),
  on_date date,
  dayparts integer not null check (dayparts between 1 and 268435455),
  minutes integer not null check (minutes between 5 and 720),
  audience text not null default 'coordinator' check (audience in ('coordinator', 'nameless', 'first-name')),
  distance_preference text not null default 'not-asked'
    check (distance_preference in ('someone-i-know', 'does-not-matter', 'rather-unknown', 'not-asked')),
  give_back text check (give_back in ('small', 'later', 'someone-else')),
  give_back_category text,
  give_back_words text,
  needs_excuse boolean not null default false,
  excused_at timestamptz,
  ends_on date not null,
  paused_at timestamptz,
  withdrawn_at timestamptz,
  done_at timestamptz,
  version integer not null default 1,
  primary key (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id)
);
create index on asks (region_id, neighbourhood_id, posted_at desc);
create index on asks (region_id, neighbourhood_id, person_id);

-- The people an asker ticked for "someone I know" (N10).
create table ticked_people (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  ask_id uuid not null,
  person_id uuid not null,
  primary key (region_id, ask_id, person_id),
  foreign key (region_id, ask_id) references asks (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id)
);

create table interests (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  ask_id uuid not null,
  person_id uuid not null,
  words text,
  said_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (region_id, ask_id, person_id),
  foreign key (region_id, ask_id) references asks (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id)
);

-- From yes to thank-you -------------------------------------------------------------------------------------------

create table matches (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  ask_id uuid not null,
  asker_id uuid not null,
  helper_id uuid not null,
  offer_id uuid,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  line text,
  agreed_at timestamptz,
  closed_at timestamptz,
  closed_because text check (closed_because in ('declined', 'withdrawn', 'stopped', 'done', 'ask-ended')),
  version integer not null default 1,
  primary key (region_id, id),
  check (asker_id <> helper_id),
  foreign key (region_id, ask_id) references asks (region_id, id),
  foreign key (region_id, asker_id) references people (region_id, id),
  foreign key (region_id, helper_id) references people (region_id, id)
);
-- One proposal at a time for one ask: the second of two coordinators is told kindly.
create unique index matches_one_open_per_ask on matches (region_id, ask_id) where closed_at is null;
create index on matches (region_id, neighbourhood_id, helper_id);
create index on matches (region_id, neighbourhood_id, asker_id);

create table consents (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  match_id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('help')),
  answer text not null check (answer in ('yes', 'no', 'later')),
  recorded_by uuid not null,
  channel text not null check (channel in ('self', 'phone', 'door')),
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (region_id, id),
  foreign key (region_id, match_id) references matches (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id)
);
create unique index consents_one_standing on consents (region_id, match_id, person_id, purpose)
  where withdrawn_at is null;

create table appointments (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  match_id uuid not null,
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 5 and 720),
  place text,
  set_by uuid not null,
  set_at timestamptz not null,
  sequence integer not null default 0,
  reminded_at timestamptz,
  asked_how_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by uuid,
  version integer not null default 1,
  primary key (region_id, id),
  foreign key (region_id, match_id) references matches (region_id, id)
);
create index on appointments (region_id, neighbourhood_id, starts_at);
create index on appointments (region_id, match_id);

create table outcomes (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  appointment_id uuid not null,
  person_id uuid not null,
  answer text not null check (answer in ('worked', 'partly', 'did-not-work')),
  words text,
  said_at timestamptz not null,
  recorded_by uuid not null,
  primary key (region_id, appointment_id, person_id),
  foreign key (region_id, appointment_id) references appointments (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id)
);

create table thanks (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  match_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  words text not null check (length(words) between 1 and 1000),
  said_at timestamptz not null,
  recorded_by uuid not null,
  withdrawn_at timestamptz,
  primary key (region_id, id),
  foreign key (region_id, match_id) references matches (region_id, id),
  foreign key (region_id, from_id) references people (region_id, id),
  foreign key (region_id, to_id) references people (region_id, id)
);
create unique index thanks_once on thanks (region_id, match_id, from_id) where withdrawn_at is null;

-- "Would you like to do something in return, for anyone?" (N8): no is as easy as yes.
create table give_backs (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  match_id uuid,
  answer text not null check (answer in ('yes', 'no', 'later')),
  words text,
  said_at timestamptz not null,
  recorded_by uuid not null,
  withdrawn_at timestamptz,
  primary key (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id)
);
create index on give_backs (region_id, neighbourhood_id, person_id);

create table calls (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  match_id uuid,
  outcome text not null check (outcome in ('reached', 'voicemail', 'not-reached')),
  note text,
  called_by uuid not null,
  called_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id)
);
create index on calls (region_id, neighbourhood_id, person_id);

-- Mail and memory -------------------------------------------------------------------------------------------------

create table mails (
  region_id uuid not null,
  neighbourhood_id uuid not null,
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
  about_match_id uuid,
  planned_at timestamptz not null,
  send_after timestamptz not null,
  sent_at timestamptz,
  dropped_at timestamptz,
  dropped_because text,
  attempts integer not null default 0,
  wiped_at timestamptz,
  primary key (region_id, id),
  foreign key (region_id, to_id) references people (region_id, id)
);
create index mails_waiting on mails (send_after) where sent_at is null and dropped_at is null;
create index on mails (region_id, neighbourhood_id, planned_at desc);
create index mails_unsubscribe on mails (region_id, neighbourhood_id, unsubscribe_hash);

create table mail_stops (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  person_id uuid not null,
  kind text not null,
  stopped_at timestamptz not null,
  primary key (region_id, person_id, kind),
  foreign key (region_id, person_id) references people (region_id, id)
);

create table facts (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  kind text not null,
  about jsonb not null,
  actor_id uuid,
  happened_at timestamptz not null,
  primary key (region_id, id),
  foreign key (region_id, neighbourhood_id) references neighbourhoods (region_id, id)
);
create index on facts (region_id, neighbourhood_id, happened_at desc);
create index on facts using gin (about jsonb_path_ops);

create table looks (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  looker_id uuid not null,
  person_id uuid not null,
  what text not null,
  looked_at timestamptz not null,
  primary key (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id)
);
create index on looks (region_id, neighbourhood_id, person_id, looked_at desc);

-- Questions the walls ask. They run as their owner, so that one wall does not wait for another. ---------------------

create function i_am(wanted text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select duty() = 'person' and exists (
    select from roles where region_id = here_region() and neighbourhood_id = here_neighbourhood()
      and person_id = me() and role = wanted) $$;

create function i_take_part_in(wanted_match uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from matches m where m.region_id = here_region() and m.id = wanted_match
      and (m.helper_id = me() or (m.asker_id = me() and exists (
        select from consents c where c.region_id = m.region_id and c.match_id = m.id
          and c.person_id = m.helper_id and c.answer = 'yes' and c.withdrawn_at is null)))) $$;

create function i_was_asked_about(wanted_ask uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from matches where region_id = here_region() and ask_id = wanted_ask and helper_id = me()) $$;

-- Names, phone and address open only after both said yes, and close again when the match ended.
create function we_agreed(other uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from matches m where m.region_id = here_region() and m.agreed_at is not null and m.closed_at is null
      and ((m.helper_id = me() and m.asker_id = other) or (m.asker_id = me() and m.helper_id = other))) $$;

create function kinds_on_offer(today date) returns table (category text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct unnest(o.categories) from offers o
  where o.region_id = here_region() and o.neighbourhood_id = here_neighbourhood()
    and o.withdrawn_at is null and o.ends_on >= today
    and (o.paused_at is null or o.paused_until < today) $$;

-- The walls -------------------------------------------------------------------------------------------------------
-- A role is asked for in a subselect, so that it is looked up once for a query and not for every row.

do $$
declare
  walled text;
begin
  foreach walled in array array[
    'cells', 'people', 'roles', 'contacts', 'profiles', 'hard_things', 'vouchings', 'not_nows', 'acquaintances',
    'exclusions', 'invitations', 'sign_ins', 'sessions', 'drafts', 'answered_forms', 'offers', 'asks', 'ticked_people',
    'interests', 'matches', 'consents', 'appointments', 'outcomes', 'thanks', 'give_backs', 'calls', 'mails',
    'mail_stops', 'facts', 'looks'
  ] loop
    execute format('alter table %I enable row level security', walled);
    -- The outer wall: only the neighbourhood that this transaction is about.
    execute format($p$create policy tenant on %I as restrictive
      using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
      with check (region_id = here_region() and neighbourhood_id = here_neighbourhood())$p$, walled);
  end loop;

  -- Open to everybody who is at work inside this neighbourhood; the happening decides what is shown.
  foreach walled in array array['cells', 'people', 'roles', 'drafts', 'answered_forms', 'facts', 'invitations'] loop
    execute format($p$create policy inside on %I using (duty() <> 'nobody') with check (duty() <> 'nobody')$p$, walled);
  end loop;

  -- One's own, the coordinator's, and the clock's.
  foreach walled in array array['profiles', 'acquaintances', 'offers', 'interests', 'give_backs', 'mail_stops', 'vouchings'] loop
    execute format($p$create policy own_or_coordinator on %I
      using (duty() = 'clock' or person_id = me() or (select i_am('coordinator')) or (select i_am('administrator')))$p$, walled);
  end loop;

  -- The coordinator's alone.
  foreach walled in array array['not_nows', 'exclusions', 'calls'] loop
    execute format($p$create policy coordinator_only on %I using (duty() = 'clock' or (select i_am('coordinator')))$p$, walled);
  end loop;

  -- What belongs to a match: its two people, the coordinator, the clock.
  foreach walled in array array['appointments', 'thanks'] loop
    execute format($p$create policy of_the_match on %I
      using (duty() = 'clock' or (select i_am('coordinator')) or i_take_part_in(match_id))$p$, walled);
  end loop;
end $$;

create policy contact_of_own_or_agreed on contacts for select using (
  duty() in ('clock', 'door') or person_id = me() or (select i_am('coordinator')) or (select i_am('administrator')) or we_agreed(person_id));
create policy contact_written_by_own on contacts for all
  using (duty() in ('clock', 'door', 'founding') or person_id = me() or (select i_am('coordinator')) or (select i_am('administrator')))
  with check (duty() in ('clock', 'door', 'founding') or person_id = me() or (select i_am('coordinator')) or (select i_am('administrator')));

create policy hard_thing_by_audience on hard_things for select using (
  duty() = 'clock' or person_id = me() or (select i_am('coordinator')) or (audience = 'neighbourhood' and duty() = 'person'));
create policy hard_thing_by_own on hard_things for all using (duty() = 'clock' or person_id = me());

alter table regions enable row level security;
create policy everybody_knows on regions for select using (true);
create policy founded on regions for insert with check (duty() = 'founding');
alter table neighbourhoods enable row level security;
create policy everybody_knows on neighbourhoods for select using (true);
create policy founded on neighbourhoods for insert with check (duty() = 'founding');
create policy kept_by_its_own on neighbourhoods for update using (
  region_id = here_region() and id = here_neighbourhood() and ((select i_am('coordinator')) or (select i_am('administrator'))));

create policy at_the_door on sign_ins using (duty() in ('door', 'clock'));
create policy session_at_the_door_or_own on sessions using (duty() in ('door', 'clock') or person_id = me());

create policy ask_by_audience on asks for select using (
  duty() = 'clock' or person_id = me() or posted_by = me() or (select i_am('coordinator'))
  or (duty() = 'person' and audience <> 'coordinator' and withdrawn_at is null)
  or i_was_asked_about(id));
create policy ask_by_own_or_coordinator on asks for all
  using (duty() = 'clock' or person_id = me() or (select i_am('coordinator')));
create policy ticked_by_own_or_coordinator on ticked_people using (
  duty() = 'clock' or (select i_am('coordinator'))
  or exists (select from asks a where a.region_id = ticked_people.region_id and a.id = ask_id and a.person_id = me()));

create policy match_of_its_people on matches for select using (
  duty() = 'clock' or (select i_am('coordinator')) or i_take_part_in(id));
create policy match_changed_by_its_people on matches for update using (
  duty() = 'clock' or (select i_am('coordinator')) or i_take_part_in(id));
create policy match_made_by_coordinator on matches for insert with check ((select i_am('coordinator')));

create policy consent_of_own_or_coordinator on consents
  using (duty() = 'clock' or person_id = me() or (select i_am('coordinator')));
-- The other one's yes may be known; a no is known to the coordinator alone.
create policy yes_of_the_other on consents for select using (answer = 'yes' and i_take_part_in(match_id));
create policy outcome_of_own_or_coordinator on outcomes
  using (duty() = 'clock' or person_id = me() or (select i_am('coordinator')));

-- The outbox: the clock sends, anybody inside may plan, one reads only one's own (and all in an example neighbourhood).
create policy mail_planned_inside on mails for insert with check (duty() <> 'nobody');
create policy mail_read_by_receiver on mails for select using (
  duty() in ('clock', 'door') or to_id = me() or exists (
    select from neighbourhoods n where n.region_id = mails.region_id and n.id = mails.neighbourhood_id and n.is_example));
create policy mail_sent_by_clock on mails for update using (duty() = 'clock' or (select i_am('coordinator')));

create policy look_written on looks for insert with check (looker_id = me());
create policy look_read_by_the_looked_at on looks for select using (duty() = 'clock' or person_id = me());

-- What the application may do ---------------------------------------------------------------------------------------

do $$ begin
  if not exists (select from pg_roles where rolname = 'samenredzaam_app') then
    create role samenredzaam_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;

grant usage on schema public to samenredzaam_app;
grant select, insert, update, delete on all tables in schema public to samenredzaam_app;
-- Append-only: what happened and who looked.
revoke update, delete on facts, looks from samenredzaam_app;
