-- What may be asked of whom, as an organisation has it: version by version, added and never changed. It says nothing of
-- anybody.
create table casework.matrices (
  organisation_id uuid not null references casework.organisations (id),
  version integer not null check (version > 0),
  limits jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (organisation_id, version),
  foreign key (organisation_id, made_by) references casework.people (organisation_id, id)
);

alter table casework.matrices enable row level security;
create policy tenant on casework.matrices as restrictive
  using (organisation_id = casework.here()) with check (organisation_id = casework.here());
create policy known_inside on casework.matrices for select using (casework.duty() in ('worker', 'client', 'clock'));
create policy written_by_its_lead on casework.matrices for insert with check (
  made_by = casework.me() and (select casework.i_am('lead')));

grant select, insert on casework.matrices to samenredzaam_casework;
