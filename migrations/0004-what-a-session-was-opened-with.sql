-- A session remembers what was shown to open it, and which browser it is on; never what the browser says of itself.

-- The session of this visit, set per transaction beside region, neighbourhood and person.
create function my_session() returns uuid language sql stable as
  $$ select nullif(current_setting('app.session', true), '')::uuid $$;

alter table sessions
  add column browser_hash text not null default '',
  add column browser text not null default 'other',
  add column device text not null default 'other',
  add column mailed_at timestamptz,
  add column factor_at timestamptz,
  add column factor_by text check (factor_by in ('code-app', 'passkey', 'recovery-code', 'look-along')),
  add check ((factor_at is null) = (factor_by is null));
update sessions set mailed_at = began_at;
