-- What felt wrong with somebody across the border is known at both desks: a record at each, that knows of the other one.
-- The record at the desk of whom it is about names nobody of the other side and holds none of its words.

alter table concerns
  alter column person_id drop not null,
  add column other_neighbourhood_id uuid,
  add column twin_id uuid,
  add check ((other_neighbourhood_id is null) = (twin_id is null)),
  add check (person_id is not null or (twin_id is not null and about_id is not null and copy is null and call_how is null)),
  add foreign key (region_id, other_neighbourhood_id) references neighbourhoods (region_id, id);

-- Somebody across has no name here, and so nobody here is that one.
drop policy concern_changed on concerns;
create policy concern_changed on concerns for update using (
  duty() = 'clock' or (about_id is distinct from me() and person_id is distinct from me()
    and ((select i_am('coordinator')) or (escalated_at is not null and (select i_am('administrator'))))));

-- Of the two records the one without a teller stands where the one whom it is about lives; nobody else's home gets one.
create policy concern_of_own_side on concerns as restrictive for insert with check (
  case when person_id is null then lives_in(about_id, here_neighbourhood())
    else lives_in(person_id, here_neighbourhood()) and (twin_id is null or lives_in(about_id, other_neighbourhood_id)) end);
