-- The second factor: what somebody shows besides the mail. Without it, a role does not count in the database either.

create table passkeys (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  credential_id text not null,
  public_key text not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null check (length(name) between 1 and 40),
  made_at timestamptz not null,
  used_on date,
  -- Its counter fell back, so there may be a copy: it opens nothing any more.
  doubted_at timestamptz,
  primary key (region_id, id),
  unique (region_id, neighbourhood_id, credential_id),
  foreign key (region_id, person_id) references people (region_id, id)
);
create index on passkeys (region_id, neighbourhood_id, person_id);

-- An app that makes codes: the secret is sealed, and the last step that was used does not come back.
create table code_apps (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  person_id uuid not null,
  sealed_secret text not null,
  last_step bigint not null,
  made_at timestamptz not null,
  primary key (region_id, person_id),
  foreign key (region_id, person_id) references people (region_id, id)
);

create table recovery_codes (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  salt text not null,
  code_hash text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id)
);
create index on recovery_codes (region_id, neighbourhood_id, person_id);

-- A challenge that was answered once is not answered again.
create table spent_challenges (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  challenge_hash text not null,
  spent_at timestamptz not null,
  primary key (region_id, neighbourhood_id, challenge_hash),
  foreign key (region_id, neighbourhood_id) references neighbourhoods (region_id, id)
);

-- The browsers on which somebody came in before.
create table known_browsers (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  person_id uuid not null,
  browser_hash text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  factor_at timestamptz,
  told_at timestamptz,
  primary key (region_id, person_id, browser_hash),
  foreign key (region_id, person_id) references people (region_id, id)
);

-- A form that waits until somebody showed again who that is; sealed, and thrown away soon.
create table held_forms (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  sealed_form text not null,
  held_at timestamptz not null,
  primary key (region_id, id),
  foreign key (region_id, person_id) references people (region_id, id)
);

-- Who is told of a new device can end that session with the link in the letter; only a hash of it is kept.
alter table sessions add column notice_hash text;
create unique index on sessions (region_id, neighbourhood_id, notice_hash) where notice_hash is not null;

do $$
declare
  walled text;
begin
  foreach walled in array array[
    'passkeys', 'code_apps', 'recovery_codes', 'spent_challenges', 'known_browsers', 'held_forms'
  ] loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy tenant on %I as restrictive
      using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
      with check (region_id = here_region() and neighbourhood_id = here_neighbourhood())$p$, walled);
  end loop;
  -- At the door somebody is found by a passkey alone, and a browser is known again.
  foreach walled in array array['passkeys', 'known_browsers'] loop
    execute format($p$create policy at_the_door_or_own on %I
      using (duty() in ('door', 'clock') or person_id = me())$p$, walled);
  end loop;
  -- Everybody's own, and nobody else's: no coordinator sees how somebody signs in.
  foreach walled in array array['code_apps', 'recovery_codes', 'held_forms'] loop
    execute format($p$create policy own on %I using (duty() = 'clock' or person_id = me())$p$, walled);
  end loop;
end $$;

create policy inside on spent_challenges using (duty() <> 'nobody');

grant select, insert, update, delete
  on passkeys, code_apps, recovery_codes, spent_challenges, known_browsers, held_forms
  to samenredzaam_app;

-- A role counts in a session with a second factor, and in no other; looking along counts in an example alone.
create or replace function i_am(wanted text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select duty() = 'person' and exists (
    select from roles r
      join sessions s on s.region_id = r.region_id and s.person_id = r.person_id and s.id = my_session()
      join neighbourhoods n on n.region_id = r.region_id and n.id = r.neighbourhood_id
    where r.region_id = here_region() and r.neighbourhood_id = here_neighbourhood()
      and r.person_id = me() and r.role = wanted
      and s.ended_at is null and s.factor_at is not null and (s.factor_by <> 'look-along' or n.is_example)) $$;
