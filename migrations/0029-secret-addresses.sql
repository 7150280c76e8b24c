-- A secret address: what is known of where somebody lives leaves every table and is kept sealed, for that person and one
-- coordinator named by that person. A row here says to nobody whose it is: it is found by a mark that only the vault can make.
create table sealed_homes (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  key text not null,
  keeper_key text not null,
  sealed text not null,
  hides_phone boolean not null,
  primary key (region_id, key),
  foreign key (region_id, neighbourhood_id) references neighbourhoods (region_id, id)
);

create function home_key(of uuid) returns text language sql stable as $$ select mark_of('home of ' || of) $$;
create function home_keeper_key(of uuid) returns text language sql stable as $$ select mark_of('keeper of a home ' || of) $$;

alter table sealed_homes enable row level security;
create policy tenant on sealed_homes as restrictive
  using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
  with check (region_id = here_region() and neighbourhood_id = here_neighbourhood());
create policy own_or_its_keeper on sealed_homes using (
  duty() = 'clock' or (duty() = 'person' and (key = (select home_key(me()))
    or (keeper_key = (select home_keeper_key(me())) and (select i_am('coordinator'))))));
grant select, insert, update, delete on sealed_homes to samenredzaam_app;

-- Whatever writes a contact or a place: of a sealed home nothing stays behind.
create function hides_home(of uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from sealed_homes h where h.region_id = here_region() and h.key = home_key(of)) $$;
create function hides_phone(of uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from sealed_homes h where h.region_id = here_region() and h.key = home_key(of) and h.hides_phone) $$;
revoke all on function hides_home(uuid), hides_phone(uuid) from public;
grant execute on function hides_home(uuid), hides_phone(uuid) to samenredzaam_app;

create function contact_stays_sealed() returns trigger language plpgsql as $$
begin
  if hides_home(new.person_id) then
    new.address := null; new.street := null; new.postcode := null;
    if hides_phone(new.person_id) then new.phone := null; end if;
  end if;
  return new;
end $$;
create trigger home_stays_sealed before insert or update on contacts
  for each row execute function contact_stays_sealed();

create function place_stays_sealed() returns trigger language plpgsql as $$
begin
  if hides_home(new.id) then new.cell_id := null; end if;
  return new;
end $$;
create trigger home_stays_sealed before insert or update of cell_id on people
  for each row execute function place_stays_sealed();

-- Who becomes one with a record whose home is sealed has a sealed home too.
create function sealed_home_goes_along() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into sealed_homes select h.region_id, h.neighbourhood_id, home_key(new.into_id), h.keeper_key, h.sealed, h.hides_phone
    from sealed_homes h where h.region_id = new.region_id and h.key = home_key(new.from_id) on conflict do nothing;
  if found then
    update contacts set address = null where region_id = new.region_id and person_id = new.into_id;
    update people set cell_id = null where region_id = new.region_id and id = new.into_id;
  end if;
  return null;
end $$;
create trigger sealed_home_goes_along after insert on merges for each row execute function sealed_home_goes_along();
