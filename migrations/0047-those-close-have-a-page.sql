-- Somebody close to whom a case is about may have a page of their own: what was let known to that person, item by item, and
-- what that person wants to say. One row a person and case. On this duty the database opens nothing of a case: no cover, no
-- key, no leaf. What was let known is looked up by the clock, once this row says that somebody has such a page.

create table casework.close_ones (
  organisation_id uuid not null,
  case_id uuid not null,
  -- The leaf of that person on the map; with it goes the page.
  around_id uuid not null,
  id uuid not null,
  code_hash text,
  code_ends_at timestamptz,
  -- Who came in with the code, once that was used.
  person_id uuid,
  sealed bytea not null,
  key_id uuid not null,
  primary key (organisation_id, case_id, around_id),
  unique (organisation_id, id),
  unique (organisation_id, code_hash),
  unique (organisation_id, case_id, person_id),
  check ((code_hash is null) = (code_ends_at is null)),
  check ((code_hash is null) = (person_id is not null)),
  foreign key (organisation_id, case_id) references casework.cases (organisation_id, id) on delete cascade,
  foreign key (organisation_id, case_id, around_id) references casework.leaves (organisation_id, case_id, id)
    on delete cascade,
  foreign key (organisation_id, case_id, key_id) references casework.case_keys (organisation_id, case_id, id),
  foreign key (organisation_id, person_id) references casework.people (organisation_id, id) on delete cascade
);
create index on casework.close_ones (organisation_id, person_id);

-- A sign-in at an organisation may take an invitation up; not a key to it, so that what it was stays known for a night.
alter table casework.sign_ins drop constraint sign_ins_claim_id_check;

create function casework.i_am_close_to(wanted_case uuid) returns boolean
language sql stable security definer set search_path = casework, pg_temp as $$
  select duty() = 'close' and exists (
    select from close_ones c
      join sessions s on s.organisation_id = c.organisation_id and s.person_id = c.person_id
    where c.organisation_id = here() and c.case_id = wanted_case and c.person_id = me()
      and s.id = my_session() and s.ended_at is null and s.expires_at > this_moment()) $$;

alter table casework.close_ones enable row level security;
create policy tenant on casework.close_ones as restrictive
  using (organisation_id = casework.here()) with check (organisation_id = casework.here());
create policy known_to_who_works_is_or_is_close on casework.close_ones for select using (
  casework.duty() in ('clock', 'door') or casework.i_work_on(case_id) or casework.it_is_about_me(case_id)
  or (person_id = casework.me() and casework.i_am_close_to(case_id)));
create policy invited_by_who_works_or_is on casework.close_ones for insert with check (
  casework.duty() = 'clock' or casework.i_belong_to(case_id) or casework.it_is_about_me(case_id));
create policy invited_again_by_who_works_or_is on casework.close_ones for update using (
  casework.duty() = 'clock' or casework.i_belong_to(case_id) or casework.it_is_about_me(case_id));
create policy ended_by_each_of_the_three on casework.close_ones for delete using (
  casework.duty() = 'clock' or casework.i_belong_to(case_id) or casework.it_is_about_me(case_id)
  or (person_id = casework.me() and casework.i_am_close_to(case_id)));
grant select, insert, update, delete on casework.close_ones to samenredzaam_casework;

-- Whatever ends a page, somebody is out in that same second; and forgotten, where no other case lets that person in.
create function casework.let_close_one_out() returns trigger
language plpgsql security definer set search_path = casework, pg_temp as $$
begin
  update sessions set ended_at = this_moment()
    where organisation_id = old.organisation_id and person_id = old.person_id and ended_at is null;
  delete from people p where p.organisation_id = old.organisation_id and p.id = old.person_id
    and not exists (select from close_ones c where c.organisation_id = p.organisation_id and c.person_id = p.id)
    and not exists (select from clients c where c.organisation_id = p.organisation_id and c.person_id = p.id)
    and not exists (select from worker_roles w where w.organisation_id = p.organisation_id and w.person_id = p.id)
    and not exists (select from relations r where r.organisation_id = p.organisation_id and r.person_id = p.id);
  return null;
end $$;
create trigger close_one_is_let_out after delete on casework.close_ones
  for each row when (old.person_id is not null) execute function casework.let_close_one_out();

-- With somebody on the map goes the page, whoever deletes that person and why.
create function casework.end_page_of_leaf() returns trigger
language plpgsql security definer set search_path = casework, pg_temp as $$
begin
  delete from close_ones
    where organisation_id = new.organisation_id and case_id = new.case_id and around_id = new.id;
  return null;
end $$;
create trigger page_goes_with_leaf after update of sealed on casework.leaves
  for each row when (old.sealed is not null and new.sealed is null) execute function casework.end_page_of_leaf();
