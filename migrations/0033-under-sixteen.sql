-- Under sixteen. Whether somebody is sixteen is said in one word, never as a date of birth; nobody's row is "not asked", a
-- state of its own. What these walls promise is in src/domain/ages/promises.md.

create table ages (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  person_id uuid not null,
  told text not null check (told in ('sixteen', 'younger')),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (region_id, person_id),
  foreign key (region_id, person_id) references people (region_id, id)
);
create index on ages (region_id) where told = 'younger';

-- A parent's yes on paper, as the coordinator wrote it down. It can be taken back at once.
create table parental_consents (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  signed_on date not null,
  parent_name text not null,
  -- For whoever agreed to something with this young person; empty where that goes through the coordinator.
  parent_phone text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (region_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  foreign key (region_id, person_id) references people (region_id, id)
);
create unique index parental_consents_once on parental_consents (region_id, person_id) where withdrawn_at is null;

-- Whoever takes over a record is asked too; it is kept with the mail that proves the address.
alter table sign_ins add column age text check (age in ('sixteen', 'younger'));
alter table casework.sign_ins add column age text check (age is null);

-- Questions the walls ask -------------------------------------------------------------------------------------------

create function young_people() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array(select person_id from ages where region_id = here_region() and told = 'younger') $$;

create function is_young(who uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from ages where region_id = here_region() and person_id = who and told = 'younger') $$;

create function waits_for_parent(who uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select is_young(who) and not exists (select from parental_consents c
    where c.region_id = here_region() and c.person_id = who and c.withdrawn_at is null) $$;

create function waiting_young() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array(select a.person_id from ages a where a.region_id = here_region() and a.told = 'younger'
    and not exists (select from parental_consents c where c.region_id = a.region_id and c.person_id = a.person_id
      and c.withdrawn_at is null)) $$;

-- The kinds of help that are out of doors, at the door or at one's own home (domain/ages/young-kinds.ts is the same list).
create function young_kinds() returns text[] language sql immutable as $$
  select array['bin', 'parcels', 'pavement', 'shopping', 'cake', 'dog', 'garden', 'collecting', 'sewing', 'bike', 'borrowing'] $$;

create function matches_with_young() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array(select m.id from matches m where m.region_id = here_region()
    and (m.asker_id = any ((select young_people())::uuid[]) or m.helper_id = any ((select young_people())::uuid[]))) $$;

-- The parent of a young person in an agreed match, for the two who agreed.
create function parents_in(wanted_match uuid) returns table (young_id uuid, parent_name text, parent_phone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.person_id, c.parent_name, c.parent_phone
  from matches m join parental_consents c on c.region_id = m.region_id and c.person_id in (m.asker_id, m.helper_id)
  where m.region_id = here_region() and m.id = wanted_match and m.agreed_at is not null and m.closed_at is null
    and c.withdrawn_at is null and is_young(c.person_id)
    and speaking_for('appointments') in (m.asker_id, m.helper_id) $$;

revoke all on function young_people(), waiting_young(), is_young(uuid), waits_for_parent(uuid), matches_with_young(), parents_in(uuid)
  from public;
grant execute on function young_people(), waiting_young(), is_young(uuid), waits_for_parent(uuid), matches_with_young(),
  parents_in(uuid) to samenredzaam_app;

-- The walls ---------------------------------------------------------------------------------------------------------

do $$
declare
  walled text;
begin
  foreach walled in array array['ages', 'parental_consents'] loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy tenant on %I as restrictive
      using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
      with check (region_id = here_region() and neighbourhood_id = here_neighbourhood())$p$, walled);
  end loop;
end $$;

create policy age_of_own_or_coordinator on ages for select using (
  duty() in ('clock', 'door') or person_id = me() or (select i_am('coordinator')));
create policy age_told on ages for insert with check (
  duty() in ('clock', 'door') or person_id = me() or (select i_am('coordinator')));
-- Oneself one only says to be younger; that somebody turned sixteen is written down by a coordinator.
create policy age_changed on ages for update
  using (duty() in ('clock', 'door') or person_id = me() or (select i_am('coordinator')))
  with check (duty() = 'clock' or told = 'younger' or (select i_am('coordinator')));
create policy age_put_aside on ages for delete using (duty() = 'clock');

create policy consent_of_own_or_coordinator on parental_consents for select using (
  duty() = 'clock' or person_id = me() or (select i_am('coordinator')));
create policy consent_by_coordinator on parental_consents for insert with check (
  duty() = 'clock' or (recorded_by = me() and (select i_am('coordinator'))));
create policy consent_taken_back on parental_consents for update using (duty() = 'clock' or (select i_am('coordinator')));

grant select, insert, update, delete on ages to samenredzaam_app;
grant select, insert, update on parental_consents to samenredzaam_app;

-- How to reach somebody never opens where one of the two is under sixteen: it goes through the coordinator or a parent.
create policy through_the_coordinator on contacts as restrictive for select using (
  duty() <> 'person' or person_id = coalesce(me(), acting_for()) or (select i_am('coordinator')) or (select i_am('administrator'))
  or not (person_id = any ((select young_people())::uuid[])
    or coalesce(me(), acting_for()) = any ((select young_people())::uuid[])));

-- No talk with anybody who is under sixteen.
create policy no_talk_with_young on talk_words as restrictive
  using (not match_id = any ((select matches_with_young())::uuid[]));
create policy no_talk_with_young on talk_marks as restrictive
  using (not match_id = any ((select matches_with_young())::uuid[]));
create policy no_talk_with_young on talk_readers as restrictive
  using (not match_id = any ((select matches_with_young())::uuid[]));

-- Roles and acting for others are for who is sixteen or older.
create policy no_role_when_young on roles as restrictive for insert with check (not is_young(person_id));
create policy no_proxy_when_young on proxies as restrictive for insert with check (answer = 'no' or not is_young(proxy_id));

-- Nothing before a parent said yes; and then only what fits, seen by the coordinator alone. The clock moves rows (a merge,
-- the example): the happening looks after those.
create function guard_young_ask() returns trigger language plpgsql as $$
begin
  if duty() = 'clock' or new.withdrawn_at is not null or new.done_at is not null
    or (tg_op = 'UPDATE' and new.paused_at is not null) or not is_young(new.person_id) then return new; end if;
  if waits_for_parent(new.person_id) then raise exception 'A parent has to say yes first.'; end if;
  if not new.category = any (young_kinds()) or new.audience <> 'coordinator' or new.goes_beyond then
    raise exception 'This does not fit somebody under sixteen.';
  end if;
  return new;
end $$;
create trigger young_ask_is_guarded
  before insert or update of person_id, category, audience, goes_beyond, ends_on, paused_at on asks
  for each row execute function guard_young_ask();

create function guard_young_offer() returns trigger language plpgsql as $$
begin
  if duty() = 'clock' or new.withdrawn_at is not null or (tg_op = 'UPDATE' and new.paused_at is not null)
    or not is_young(new.person_id) then return new; end if;
  if waits_for_parent(new.person_id) then raise exception 'A parent has to say yes first.'; end if;
  if not new.categories <@ young_kinds() or new.goes_beyond then
    raise exception 'This does not fit somebody under sixteen.';
  end if;
  return new;
end $$;
create trigger young_offer_is_guarded before insert or update of person_id, categories, goes_beyond, ends_on, paused_at on offers
  for each row execute function guard_young_offer();

create function guard_young_interest() returns trigger language plpgsql as $$
begin
  if duty() <> 'clock' and new.withdrawn_at is null and waits_for_parent(new.person_id) then
    raise exception 'A parent has to say yes first.';
  end if;
  return new;
end $$;
create trigger young_interest_is_guarded before insert or update on interests
  for each row execute function guard_young_interest();

create function guard_young_words() returns trigger language plpgsql as $$
begin
  if is_young(new.person_id) then new.audience := 'coordinator'; end if;
  return new;
end $$;
create trigger young_words_stay_near before insert or update on hard_things
  for each row execute function guard_young_words();

-- Whoever a young person meets was seen before: a certificate where the adult helps, met where the adult is helped.
create function guard_young_match() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  helps boolean := is_young(new.helper_id);
  asks_it boolean := is_young(new.asker_id);
begin
  if new.closed_at is not null or not (helps or asks_it) then return new; end if;
  if duty() = 'clock' and new.agreed_at is null then return new; end if;
  if waits_for_parent(new.helper_id) or waits_for_parent(new.asker_id) then
    raise exception 'A parent has to say yes first.';
  end if;
  if new.helper_neighbourhood_id is not null or not exists (select from asks a where a.region_id = new.region_id
      and a.id = new.ask_id and a.category = any (young_kinds())) then
    raise exception 'This does not fit somebody under sixteen.';
  end if;
  if tg_op = 'INSERT' and (not helps or not asks_it) and not exists (select from vouchings v
      where v.region_id = new.region_id and v.withdrawn_at is null
        and v.person_id = case when helps then new.asker_id else new.helper_id end
        and (helps or (v.kind = 'certificate' and certificate_until(v.seen_on) > new.proposed_at::date))) then
    raise exception 'Nobody saw who would meet somebody under sixteen.';
  end if;
  return new;
end $$;
create trigger young_match_is_guarded before insert or update of asker_id, helper_id, agreed_at, closed_at on matches
  for each row execute function guard_young_match();

-- Of two records that become one, the younger word counts.
create function younger_word_counts() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update ages a set told = 'younger' where a.region_id = new.region_id and a.person_id = new.into_id
    and exists (select from ages f where f.region_id = new.region_id and f.person_id = new.from_id and f.told = 'younger');
  return null;
end $$;
create trigger younger_word_counts after insert on merges for each row execute function younger_word_counts();

-- A thing of somebody under sixteen is for the coordinator to know, like all they offer.
create or replace function things_to_borrow(today date)
returns table (id uuid, words text, picture text, most_days integer, dayparts integer, is_mine boolean, is_away boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.words, t.picture, t.most_days, o.dayparts, o.person_id = me(),
    exists (select from loans l where l.region_id = t.region_id and l.thing_id = t.offer_id and l.returned_at is null
      and (l.lent_at is not null or exists (select from matches m where m.region_id = l.region_id
        and m.ask_id = l.ask_id and m.agreed_at is not null and m.closed_at is null)))
  from things t join offers o on o.region_id = t.region_id and o.id = t.offer_id
    join people p on p.region_id = o.region_id and p.id = o.person_id
  where duty() = 'person' and o.region_id = here_region() and o.neighbourhood_id = here_neighbourhood()
    and o.withdrawn_at is null and o.ends_on >= today and p.left_at is null
    and (o.paused_at is null or o.paused_until < today)
    and (o.person_id = me() or not o.person_id = any ((select young_people())::uuid[]))
    and not o.person_id = any ((select hidden_people())::uuid[]) $$;
