-- What an organisation and a neighbourhood may say to each other, and nothing else: that they know each other, whether
-- there is such help, and an ask that somebody let go item by item. It is kept by the neighbourhood. The role of cases
-- reaches it through the functions of `bridge` alone; the role of neighbourhoods reaches no case at all.

create table links (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  organisation_name text not null,
  asked_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz,
  primary key (region_id, id),
  foreign key (region_id, neighbourhood_id) references neighbourhoods (region_id, id)
);
create unique index links_one_between_two on links (region_id, neighbourhood_id, organisation_id) where ended_at is null;

-- Whether there is such help here: who wants to know, what kind, where, when. Not that it is about somebody.
create table supply_questions (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  organisation_name text not null,
  category text not null,
  cell_id uuid,
  dayparts integer not null check (dayparts between 1 and 268435455),
  asked_on date not null,
  secret_hash text not null,
  answer text check (answer in ('there', 'not-now', 'looking')),
  expected_on date,
  answered_at timestamptz,
  answered_by uuid,
  primary key (region_id, id),
  unique (region_id, secret_hash),
  check ((answer is null) = (answered_at is null)),
  foreign key (region_id, neighbourhood_id) references neighbourhoods (region_id, id),
  foreign key (region_id, cell_id) references cells (region_id, id) on delete set null (cell_id)
);
create index on supply_questions (region_id, neighbourhood_id, asked_on);

-- An ask that somebody let go: task, when, area and way of contact. Days and no moments, and an id that says nothing, so
-- that it cannot be laid beside what was written elsewhere. Who holds the code of the paper takes it back.
create table released_asks (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  category text not null,
  words text not null check (length(words) between 1 and 500),
  dayparts integer not null check (dayparts between 1 and 268435455),
  when_words text not null check (length(when_words) <= 200),
  cell_id uuid,
  contact_how text not null check (contact_how in ('phone', 'door', 'self')),
  contact_words text not null check (length(contact_words) between 1 and 300),
  released_on date not null,
  ends_on date not null,
  secret_hash text not null,
  lets_know boolean not null,
  -- Not a key to people or asks: who keeps a coordinator out must not keep this out.
  coordinator_id uuid,
  ask_id uuid,
  ended_on date,
  primary key (region_id, id),
  unique (region_id, secret_hash),
  foreign key (region_id, neighbourhood_id) references neighbourhoods (region_id, id),
  foreign key (region_id, cell_id) references cells (region_id, id) on delete set null (cell_id)
);
create index on released_asks (region_id, neighbourhood_id, released_on);

-- What the coordinator typed over of it goes when it is taken back.
alter table intakes add column released_ask_id uuid;
alter table intakes add foreign key (region_id, released_ask_id) references released_asks (region_id, id) on delete cascade;
create unique index intakes_one_per_released_ask on intakes (region_id, released_ask_id)
  where released_ask_id is not null and finished_at is null;

do $$
declare
  walled text;
begin
  foreach walled in array array['links', 'supply_questions', 'released_asks'] loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy tenant on %I as restrictive
      using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
      with check (region_id = here_region() and neighbourhood_id = here_neighbourhood())$p$, walled);
  end loop;
end $$;
create policy known_to_keepers on links using (
  duty() = 'clock' or (select i_am('coordinator')) or (select i_am('administrator')));
create policy read_by_coordinators on supply_questions using (duty() = 'clock' or (select i_am('coordinator')));
create policy read_by_coordinators on released_asks using (duty() = 'clock' or (select i_am('coordinator')));

-- A neighbourhood answers and ends; it cannot write itself what an organisation or a client says.
grant select, delete on links, supply_questions, released_asks to samenredzaam_app;
grant update (accepted_at, ended_at) on links to samenredzaam_app;
grant update (answer, expected_on, answered_at, answered_by) on supply_questions to samenredzaam_app;
grant update (coordinator_id, ask_id, ended_on) on released_asks to samenredzaam_app;

-- What a client let go without telling the worker is the client's alone ------------------------------------------------

alter table casework.leaves drop constraint leaves_audience_check;
alter table casework.leaves add constraint leaves_audience_check
  check (audience in ('shared', 'workers', 'author', 'client'));
alter policy by_audience on casework.leaves using (
  casework.duty() = 'clock'
  or (audience in ('shared', 'workers') and casework.i_work_on(case_id))
  or (audience = 'author' and author_id = casework.me() and casework.i_work_on(case_id))
  or (audience in ('shared', 'client') and casework.it_is_about_me(case_id)));

-- The bridge -----------------------------------------------------------------------------------------------------------
-- Each function says one thing and runs as its owner. Who asks is an organisation (set by its transaction), on a duty.

create schema bridge;

create function bridge.knows(place uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select casework.duty() <> 'nobody' and exists (select from links l where l.neighbourhood_id = place
    and l.organisation_id = casework.here() and l.accepted_at is not null and l.ended_at is null) $$;

create function bridge.links() returns table (id uuid, neighbourhood_id uuid, slug text, name text, accepted boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.id, n.id, n.slug, n.name, l.accepted_at is not null
  from links l join neighbourhoods n on n.region_id = l.region_id and n.id = l.neighbourhood_id
  where casework.duty() <> 'nobody' and l.organisation_id = casework.here() and l.ended_at is null
  order by n.name, l.id $$;

-- False where there is no such neighbourhood, or where it was asked already.
create function bridge.ask_link(wanted text, link uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (casework.i_am('lead') or casework.duty() = 'clock') then return false; end if;
  insert into links (region_id, neighbourhood_id, id, organisation_id, organisation_name, asked_at)
    select n.region_id, n.id, link, o.id, o.name, casework.this_moment()
    from neighbourhoods n, casework.organisations o
    where n.slug = wanted and o.id = casework.here() and o.is_example = n.is_example
    on conflict do nothing;
  return found;
end $$;

create function bridge.end_link(link uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not casework.i_am('lead') then return false; end if;
  update links set ended_at = casework.this_moment()
    where id = link and organisation_id = casework.here() and ended_at is null;
  return found;
end $$;

create function bridge.cells(place uuid) returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.name from cells c where c.neighbourhood_id = place and bridge.knows(place) order by c.name, c.id $$;

create function bridge.ask_supply(place uuid, question uuid, hash text, kind text, cell uuid, parts integer)
returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (bridge.knows(place) and (casework.i_am('social-worker') or casework.duty() = 'clock')) then return false; end if;
  insert into supply_questions
      (region_id, neighbourhood_id, id, organisation_name, category, cell_id, dayparts, asked_on, secret_hash)
    select n.region_id, n.id, question, o.name, kind, cell, parts,
      (casework.this_moment() at time zone n.timezone)::date, hash
    from neighbourhoods n, casework.organisations o where n.id = place and o.id = casework.here()
      and (cell is null or exists (select from cells c where c.region_id = n.region_id and c.neighbourhood_id = n.id and c.id = cell));
  return found;
end $$;

create function bridge.supply_answers(hashes text[])
returns table (secret_hash text, answer text, expected_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.secret_hash, s.answer, s.expected_on from supply_questions s
  where casework.duty() in ('worker', 'clock') and s.secret_hash = any (hashes) $$;

create function bridge.release(place uuid, ask uuid, hash text, kind text, task text, parts integer, when_said text,
  cell uuid, how text, contact text, lets boolean, last_day date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (bridge.knows(place) and (casework.i_am('social-worker') or casework.duty() in ('client', 'clock'))) then
    return false;
  end if;
  insert into released_asks (region_id, neighbourhood_id, id, category, words, dayparts, when_words, cell_id, contact_how,
      contact_words, released_on, ends_on, secret_hash, lets_know)
    select n.region_id, n.id, ask, kind, task, parts, when_said, cell, how, contact,
      (casework.this_moment() at time zone n.timezone)::date, last_day, hash, lets
    from neighbourhoods n where n.id = place
      and (cell is null or exists (select from cells c where c.region_id = n.region_id and c.neighbourhood_id = n.id and c.id = cell));
  return found;
end $$;

-- How far it is: being looked for, running, ended; to a worker only where the client lets that be known.
create function bridge.stages(hashes text[]) returns table (secret_hash text, stage text)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.secret_hash, case
      when r.ended_on is not null or r.ends_on < today.day then 'ended'
      when r.ask_id is null then 'looking'
      when a.id is null or a.withdrawn_at is not null or a.done_at is not null or a.ends_on < today.day then 'ended'
      when exists (select from matches m where m.region_id = r.region_id and m.ask_id = r.ask_id
        and m.agreed_at is not null and m.closed_at is null) then 'running'
      else 'looking' end
  from released_asks r
    join neighbourhoods n on n.region_id = r.region_id and n.id = r.neighbourhood_id
    cross join lateral (select (casework.this_moment() at time zone n.timezone)::date as day) today
    left join asks a on a.region_id = r.region_id and a.id = r.ask_id
  where r.secret_hash = any (hashes)
    and (casework.duty() in ('client', 'clock') or (casework.duty() = 'worker' and r.lets_know)) $$;

revoke all on all functions in schema bridge from public;
grant usage on schema bridge to samenredzaam_casework;
grant execute on all functions in schema bridge to samenredzaam_casework;
