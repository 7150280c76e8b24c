-- Who looks after what: owners of asks, areas with their own coordinators, and who stands in for whom.

alter table asks
  add column owner_id uuid,
  add column follow_up_on date,
  -- Who chose that day; null where it came by itself.
  add column follow_up_by uuid,
  add foreign key (region_id, owner_id) references people (region_id, id);
create index on asks (region_id, owner_id) where withdrawn_at is null and done_at is null;

-- Asks of before: of who typed them where that is a coordinator, else of who has coordinated longest.
update asks a set
  follow_up_on = greatest(current_date + 3, a.posted_at::date + 3),
  owner_id = (
    select r.person_id from roles r join people p on p.region_id = r.region_id and p.id = r.person_id
    where r.region_id = a.region_id and r.neighbourhood_id = a.neighbourhood_id and r.role = 'coordinator'
      and p.left_at is null
    order by r.person_id = a.posted_by desc, r.given_at, r.person_id limit 1)
where a.withdrawn_at is null and a.done_at is null;

-- Whose number it is that stands under every page; null where it is the neighbourhood's own.
alter table neighbourhoods add column help_person_id uuid;
update neighbourhoods n set help_person_id = (
  select p.id from people p join roles r on r.region_id = p.region_id and r.person_id = p.id and r.role = 'coordinator'
  where p.region_id = n.region_id and p.neighbourhood_id = n.id and p.first_name = n.help_name and p.left_at is null
  order by r.given_at limit 1);

create table areas (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  made_at timestamptz not null,
  version integer not null default 1,
  primary key (region_id, id),
  foreign key (region_id, neighbourhood_id) references neighbourhoods (region_id, id)
);
create unique index areas_by_name on areas (region_id, neighbourhood_id, lower(name));

-- A cell is in one area at most.
create table area_cells (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  cell_id uuid not null,
  area_id uuid not null,
  primary key (region_id, cell_id),
  foreign key (region_id, cell_id) references cells (region_id, id),
  foreign key (region_id, area_id) references areas (region_id, id) on delete cascade
);
create index on area_cells (region_id, area_id);

create table area_coordinators (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  area_id uuid not null,
  person_id uuid not null,
  primary key (region_id, area_id, person_id),
  foreign key (region_id, area_id) references areas (region_id, id) on delete cascade,
  foreign key (region_id, person_id) references people (region_id, id)
);

-- How neighbours reach a coordinator, as that coordinator chose to show it under every page.
create table help_numbers (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  person_id uuid not null,
  phone text,
  email text,
  primary key (region_id, person_id),
  check (phone is not null or email is not null),
  foreign key (region_id, person_id) references people (region_id, id)
);

create table absences (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  from_on date not null,
  until_on date not null,
  stand_in_id uuid,
  noted_by uuid not null,
  noted_at timestamptz not null,
  -- Back earlier than planned, or not away after all.
  ended_at timestamptz,
  primary key (region_id, id),
  check (from_on <= until_on),
  check (stand_in_id is distinct from person_id),
  foreign key (region_id, person_id) references people (region_id, id),
  foreign key (region_id, stand_in_id) references people (region_id, id)
);
create index on absences (region_id, neighbourhood_id, until_on) where ended_at is null;

-- What somebody wants to say about one ask to who stands in.
create table hand_over_notes (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  absence_id uuid not null,
  ask_id uuid not null,
  words text not null check (length(words) between 1 and 500),
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (region_id, absence_id, ask_id),
  foreign key (region_id, absence_id) references absences (region_id, id),
  foreign key (region_id, ask_id) references asks (region_id, id)
);

do $$
declare
  walled text;
begin
  foreach walled in array array['areas', 'area_cells', 'area_coordinators', 'help_numbers', 'absences', 'hand_over_notes'] loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy tenant on %I as restrictive
      using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
      with check (region_id = here_region() and neighbourhood_id = here_neighbourhood())$p$, walled);
  end loop;

  -- Who looks after what is known to everybody inside: an asker hears the name, a page shows the number.
  foreach walled in array array['areas', 'area_cells', 'area_coordinators', 'help_numbers', 'absences'] loop
    execute format($p$create policy known_inside on %I for select using (duty() <> 'nobody')$p$, walled);
  end loop;

  foreach walled in array array['areas', 'area_cells', 'area_coordinators'] loop
    execute format($p$create policy set_by_keepers on %I using (
      duty() = 'clock' or (select i_am('coordinator')) or (select i_am('administrator')))$p$, walled);
  end loop;
end $$;

create policy own_number on help_numbers using (
  duty() = 'clock' or (person_id = me() and (select i_am('coordinator'))));
create policy own_absence on absences using (
  duty() = 'clock' or (person_id = me() and (select i_am('coordinator'))) or (select i_am('administrator')));
create policy notes_between_coordinators on hand_over_notes using (duty() = 'clock' or (select i_am('coordinator')));

grant select, insert, update, delete on areas, area_cells, area_coordinators, help_numbers, hand_over_notes to samenredzaam_app;
grant select, insert, update on absences to samenredzaam_app;
