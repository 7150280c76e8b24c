-- Somebody may act for somebody else: with that person's recorded agreement, per purpose, until it is taken back.

-- While somebody acts for another, me() is nobody: one's own rows and roles do not exist then. Who really does it, for
-- whom and on which day is said apart, by the same one file.
create function actor() returns uuid language sql stable as
  $$ select coalesce(me(), nullif(current_setting('app.actor', true), '')::uuid) $$;
create function acting_for() returns uuid language sql stable as
  $$ select nullif(current_setting('app.acting_for', true), '')::uuid $$;
create function acting_on() returns date language sql stable as
  $$ select nullif(current_setting('app.acting_on', true), '')::date $$;

-- One agreement for one purpose. What was never asked has no row; a no is a row too.
create table proxies (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  proxy_id uuid not null,
  purpose text not null check (purpose in ('asks', 'offers', 'answers', 'appointments')),
  answer text not null check (answer in ('yes', 'no')),
  channel text not null check (channel in ('self', 'phone', 'door')),
  said_on date not null,
  ends_on date,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (region_id, id),
  check (person_id <> proxy_id),
  foreign key (region_id, person_id) references people (region_id, id),
  foreign key (region_id, proxy_id) references people (region_id, id)
);
create unique index proxies_one_standing on proxies (region_id, person_id, proxy_id, purpose) where withdrawn_at is null;
create index on proxies (region_id, neighbourhood_id, proxy_id);

-- A code that somebody hands to a relative, who types it on a page of their own.
create table proxy_codes (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  code_hash text not null,
  purposes text[] not null check (cardinality(purposes) between 1 and 4),
  ends_on date,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by uuid,
  withdrawn_at timestamptz,
  primary key (region_id, id),
  unique (region_id, neighbourhood_id, code_hash),
  foreign key (region_id, person_id) references people (region_id, id)
);
create index on proxy_codes (region_id, neighbourhood_id, person_id);

-- Somebody would like to act for somebody else, told to the coordinator in own words: for whom is not looked up here.
create table proxy_wishes (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  words text not null check (length(words) between 1 and 500),
  made_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  answer text check (answer in ('yes', 'no')),
  withdrawn_at timestamptz,
  primary key (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id)
);
create index on proxy_wishes (region_id, neighbourhood_id, person_id);

-- On whose behalf something happened, where that was not the one who did it.
alter table facts add column for_id uuid;
create index on facts (region_id, neighbourhood_id, for_id, happened_at desc) where for_id is not null;
alter table consents drop constraint consents_channel_check;
alter table consents add constraint consents_channel_check check (channel in ('self', 'phone', 'door', 'proxy'));

-- Questions the walls ask -------------------------------------------------------------------------------------------

-- Looked up anew by every statement: an agreement that was taken back counts in the same second.
create function i_act_for(wanted_person uuid, variadic wanted_purposes text[]) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select wanted_person = acting_for() and exists (
    select from proxies p join people q on q.region_id = p.region_id and q.id = p.person_id
    where p.region_id = here_region() and p.neighbourhood_id = here_neighbourhood()
      and p.person_id = wanted_person and p.proxy_id = actor() and p.purpose = any (wanted_purposes)
      and p.answer = 'yes' and p.withdrawn_at is null and (p.ends_on is null or p.ends_on >= acting_on())
      and q.left_at is null) $$;

-- For whom this visit speaks: oneself; or the one for whom one acts, where that was agreed for one of these purposes.
create function speaking_for(variadic purposes text[]) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(me(), case when i_act_for(acting_for(), variadic purposes) then acting_for() end) $$;

-- Which purposes stand, held until the end of this transaction: whoever takes one back waits for what is half done.
create function hold_proxies() returns setof text
language sql volatile security definer set search_path = public, pg_temp as $$
  select p.purpose from proxies p
  where p.region_id = here_region() and p.neighbourhood_id = here_neighbourhood()
    and p.person_id = acting_for() and p.proxy_id = actor()
    and p.answer = 'yes' and p.withdrawn_at is null and (p.ends_on is null or p.ends_on >= acting_on())
  for share $$;

-- A coordinator does not record an agreement for oneself while another coordinator could.
create function another_coordinates() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from roles r join people p on p.region_id = r.region_id and p.id = r.person_id
    where r.region_id = here_region() and r.neighbourhood_id = here_neighbourhood() and r.role = 'coordinator'
      and r.person_id <> me() and p.left_at is null) $$;

create function i_take_part_in(wanted_match uuid, variadic purposes text[]) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from matches m where m.region_id = here_region() and m.id = wanted_match
      and (m.helper_id = speaking_for(variadic purposes) or (m.asker_id = speaking_for(variadic purposes) and exists (
        select from consents c where c.region_id = m.region_id and c.match_id = m.id
          and c.person_id = m.helper_id and c.answer = 'yes' and c.withdrawn_at is null)))) $$;

-- An ask is known to both of whom a match about it speaks.
create or replace function i_was_asked_about(wanted_ask uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from matches where region_id = here_region() and ask_id = wanted_ask
    and speaking_for('answers', 'appointments') in (helper_id, asker_id)) $$;

create or replace function we_agreed(other uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from matches m where m.region_id = here_region() and m.agreed_at is not null and m.closed_at is null
      and ((m.helper_id = speaking_for('appointments') and m.asker_id = other)
        or (m.asker_id = speaking_for('appointments') and m.helper_id = other))) $$;

-- The walls ---------------------------------------------------------------------------------------------------------

drop policy own_or_coordinator on offers;
create policy own_or_coordinator on offers
  using (duty() = 'clock' or person_id = (select speaking_for('offers')) or (select i_am('coordinator'))
    or (select i_am('administrator')));

drop policy ask_by_audience on asks;
create policy ask_by_audience on asks for select using (
  duty() = 'clock' or person_id = (select speaking_for('asks')) or posted_by = me() or (select i_am('coordinator'))
  or (duty() = 'person' and audience <> 'coordinator' and withdrawn_at is null)
  or i_was_asked_about(id));
drop policy ask_by_own_or_coordinator on asks;
create policy ask_by_own_or_coordinator on asks for all
  using (duty() = 'clock' or person_id = (select speaking_for('asks')) or (select i_am('coordinator')));
drop policy ticked_by_own_or_coordinator on ticked_people;
create policy ticked_by_own_or_coordinator on ticked_people using (
  duty() = 'clock' or (select i_am('coordinator'))
  or exists (select from asks a where a.region_id = ticked_people.region_id and a.id = ask_id
    and a.person_id = (select speaking_for('asks'))));

drop policy match_of_its_people on matches;
create policy match_of_its_people on matches for select using (
  duty() = 'clock' or (select i_am('coordinator')) or i_take_part_in(id, 'answers', 'appointments'));
drop policy match_changed_by_its_people on matches;
create policy match_changed_by_its_people on matches for update
  using (duty() = 'clock' or (select i_am('coordinator')) or i_take_part_in(id, 'answers', 'appointments'))
  with check (duty() = 'clock' or (select i_am('coordinator')) or i_take_part_in(id, 'answers'));

drop policy consent_of_own_or_coordinator on consents;
create policy consent_of_own_or_coordinator on consents
  using (duty() = 'clock' or person_id = (select speaking_for('answers')) or (select i_am('coordinator')));
drop policy yes_of_the_other on consents;
create policy yes_of_the_other on consents for select
  using (answer = 'yes' and i_take_part_in(match_id, 'answers', 'appointments'));

drop policy of_the_match on appointments;
create policy of_the_match on appointments
  using (duty() = 'clock' or (select i_am('coordinator')) or i_take_part_in(match_id, 'appointments'));

do $$
declare
  walled text;
begin
  foreach walled in array array['proxies', 'proxy_codes', 'proxy_wishes'] loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy tenant on %I as restrictive
      using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
      with check (region_id = here_region() and neighbourhood_id = here_neighbourhood())$p$, walled);
  end loop;
end $$;

create policy agreement_known_to_both_and_coordinator on proxies for select using (
  duty() = 'clock' or person_id = me() or proxy_id = actor() or (select i_am('coordinator')));
-- Given by whose things they are, or written down by a coordinator who is not the one to act.
create policy agreement_recorded on proxies for insert with check (
  duty() = 'clock' or (person_id = me() and channel = 'self')
  or ((select i_am('coordinator')) and channel <> 'self' and (proxy_id <> me() or not (select another_coordinates()))));
-- Taken back by whose things they are, by who acts, or by the coordinator; never given again by a change.
create policy agreement_taken_back on proxies for update
  using (duty() = 'clock' or person_id = me() or proxy_id = me() or (select i_am('coordinator')))
  with check (duty() = 'clock' or withdrawn_at is not null);

-- Who types a code looks it up on the clock's duty; the one who made it sees only that it is there.
create policy code_of_own on proxy_codes using (duty() = 'clock' or person_id = me());
create policy wish_of_own_or_coordinator on proxy_wishes
  using (duty() = 'clock' or person_id = me() or (select i_am('coordinator')));

grant select, insert, update, delete on proxies, proxy_codes, proxy_wishes to samenredzaam_app;
revoke delete on proxies from samenredzaam_app;
