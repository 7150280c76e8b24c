-- Coming in at an organisation as in a neighbourhood: a letter with a code, and a second step for who works there.

create table casework.passkeys (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  credential_id text not null,
  public_key text not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null check (length(name) between 1 and 40),
  made_at timestamptz not null,
  used_on date,
  doubted_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, credential_id),
  foreign key (organisation_id, person_id) references casework.people (organisation_id, id) on delete cascade
);
create index on casework.passkeys (organisation_id, person_id);

create table casework.code_apps (
  organisation_id uuid not null,
  person_id uuid not null,
  sealed_secret text not null,
  last_step bigint not null,
  made_at timestamptz not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references casework.people (organisation_id, id) on delete cascade
);

create table casework.recovery_codes (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  salt text not null,
  code_hash text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references casework.people (organisation_id, id) on delete cascade
);
create index on casework.recovery_codes (organisation_id, person_id);

create table casework.spent_challenges (
  organisation_id uuid not null references casework.organisations (id),
  challenge_hash text not null,
  spent_at timestamptz not null,
  primary key (organisation_id, challenge_hash)
);

create table casework.known_browsers (
  organisation_id uuid not null,
  person_id uuid not null,
  browser_hash text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  factor_at timestamptz,
  told_at timestamptz,
  primary key (organisation_id, person_id, browser_hash),
  foreign key (organisation_id, person_id) references casework.people (organisation_id, id) on delete cascade
);

create table casework.held_forms (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  sealed_form text not null,
  held_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references casework.people (organisation_id, id) on delete cascade
);

-- The same columns as in a neighbourhood, so that the same words serve both; what has no meaning here stays empty.
alter table casework.sign_ins add column claim_id uuid check (claim_id is null), add column email text check (email is null);
alter table casework.mails add column address text check (address is null);
alter table casework.sessions add column notice_hash text;
create unique index on casework.sessions (organisation_id, notice_hash) where notice_hash is not null;

do $$
declare
  walled text;
begin
  foreach walled in array array[
    'passkeys', 'code_apps', 'recovery_codes', 'spent_challenges', 'known_browsers', 'held_forms'
  ] loop
    execute format('alter table casework.%I enable row level security', walled);
    execute format($p$create policy tenant on casework.%I as restrictive
      using (organisation_id = casework.here()) with check (organisation_id = casework.here())$p$, walled);
  end loop;
  -- At the door somebody is found by a passkey alone, and a browser is known again.
  foreach walled in array array['passkeys', 'known_browsers'] loop
    execute format($p$create policy at_the_door_or_own on casework.%I
      using (casework.duty() in ('door', 'clock') or person_id = casework.me())$p$, walled);
  end loop;
  -- Everybody's own, and nobody else's: no lead sees how somebody signs in.
  foreach walled in array array['code_apps', 'recovery_codes', 'held_forms'] loop
    execute format($p$create policy own on casework.%I
      using (casework.duty() = 'clock' or person_id = casework.me())$p$, walled);
  end loop;
end $$;

create policy inside on casework.spent_challenges using (casework.duty() <> 'nobody');

grant select, insert, update, delete
  on casework.passkeys, casework.code_apps, casework.recovery_codes, casework.spent_challenges, casework.known_browsers,
    casework.held_forms
  to samenredzaam_casework;
