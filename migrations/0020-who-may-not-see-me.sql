-- Who may not see me: silent, both ways, over neighbourhoods, and for later accounts with the same contact.

-- A way to reach somebody is compared by its mark alone (HMAC-SHA-256). The two pads are made from a key of the vault and
-- come with the connection; without them nothing can be marked, and the application must not write a contact then.
create function mark_of(what text) returns text language plpgsql stable as $$
declare
  pads text := nullif(current_setting('app.mark_pads', true), '');
begin
  if pads is null then
    if current_user = 'samenredzaam_app' then raise exception 'the vault is not open: nothing can be marked'; end if;
    return null;
  end if;
  return encode(sha256(decode(split_part(pads, '.', 2), 'hex')
    || sha256(decode(split_part(pads, '.', 1), 'hex') || convert_to(what, 'UTF8'))), 'hex');
end $$;

-- The marks of what is known of somebody: mail without what stands after a plus, a number without its country, and a first
-- name with a postcode, also where that stands in an address.
create function marks_for(email text, phone text, first_name text, place text) returns text[] language plpgsql stable as $$
declare
  mail text := regexp_replace(lower(trim(email)), '\+[^@]*@', '@');
  digits text := regexp_replace(regexp_replace(phone, '[^0-9+]', '', 'g'), '^(\+|00)', '');
  postcode text := upper(regexp_replace(substring(place from '[1-9][0-9]{3} ?[A-Za-z]{2}'), ' ', ''));
begin
  digits := regexp_replace(digits, '^31(?=[0-9]{9}$)', '0');
  return array_remove(array[
    case when mail <> '' then mark_of('mail ' || mail) end,
    case when length(digits) >= 6 then mark_of('phone ' || digits) end,
    case when postcode <> '' and trim(first_name) <> '' then mark_of('name ' || folded(trim(first_name)) || ' ' || postcode) end
  ], null);
end $$;

alter table contacts add column marks text[] not null default '{}';
create index contacts_marks on contacts using gin (marks);

create table shields (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  other_id uuid,
  marks text[] not null,
  owner_marks text[] not null,
  -- In the words of whose it is, sealed: so that one recognises it.
  label text not null,
  noted_by uuid not null,
  noted_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (region_id, id),
  check (other_id <> person_id),
  foreign key (region_id, person_id) references people (region_id, id)
);
create index shields_marks on shields using gin (marks) where withdrawn_at is null;
create index shields_owner_marks on shields using gin (owner_marks) where withdrawn_at is null;
create index on shields (person_id) where withdrawn_at is null;
create index on shields (other_id) where withdrawn_at is null;

create function mark_contact() returns trigger language plpgsql as $$
begin
  new.marks := marks_for(new.email, new.phone,
    (select p.first_name from people p where p.region_id = new.region_id and p.id = new.person_id),
    coalesce(new.postcode, new.address));
  return new;
end $$;
create trigger contact_is_marked before insert or update of email, phone, postcode, address on contacts
  for each row execute function mark_contact();

-- Whoever is kept out stays out under a new address, and whoever shields stays shielded.
create function shields_follow_contact() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  known text[] := new.marks || case when tg_op = 'UPDATE' then old.marks else '{}' end;
begin
  update shields s set marks = array(select unnest(s.marks) union select unnest(new.marks))
    where s.withdrawn_at is null and (s.other_id = new.person_id or s.marks && known) and not s.marks @> new.marks;
  update shields s set owner_marks = array(select unnest(s.owner_marks) union select unnest(new.marks))
    where s.withdrawn_at is null and (s.person_id = new.person_id or s.owner_marks && known)
      and not s.owner_marks @> new.marks;
  return null;
end $$;
create trigger shields_follow after insert or update of email, phone, postcode, address on contacts
  for each row execute function shields_follow_contact();

-- Questions the walls ask -------------------------------------------------------------------------------------------

-- Who does not exist for this person here, and the other way round. It looks over every neighbourhood.
create function kept_apart(who uuid) returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  mine text[];
begin
  if not exists (select from shields where withdrawn_at is null) then return '{}'; end if;
  mine := coalesce((select c.marks from contacts c where c.region_id = here_region() and c.person_id = who), '{}');
  return array(
    select s.other_id from shields s where s.withdrawn_at is null and s.other_id is not null
      and (s.person_id = who or s.owner_marks && mine)
    union select c.person_id from shields s join contacts c on c.marks && s.marks
      where s.withdrawn_at is null and (s.person_id = who or s.owner_marks && mine) and c.person_id <> who
    union select s.person_id from shields s where s.withdrawn_at is null and s.person_id <> who
      and (s.other_id = who or s.marks && mine)
    union select c.person_id from shields s join contacts c on c.marks && s.owner_marks
      where s.withdrawn_at is null and (s.other_id = who or s.marks && mine) and c.person_id <> who);
end $$;
revoke all on function kept_apart(uuid) from public;

-- The same for the matching, which must not bring two together of whom one does not exist for the other.
create function kept_apart_from(who uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select case when duty() = 'clock' or i_am('coordinator') then kept_apart(who) else '{}' end $$;

-- Who is not there for this visit; whoever acts for another sees nobody whom either of the two may not see.
create function hidden_people() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if duty() <> 'person' then return '{}'; end if;
  if acting_for() is null then return kept_apart(me()); end if;
  return kept_apart(actor()) || kept_apart(acting_for());
end $$;

create function hidden_asks() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  hidden uuid[] := hidden_people();
begin
  if cardinality(hidden) = 0 then return '{}'; end if;
  return array(select id from asks where region_id = here_region() and neighbourhood_id = here_neighbourhood()
    and person_id = any (hidden));
end $$;

create function hidden_matches() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  hidden uuid[] := hidden_people();
begin
  if cardinality(hidden) = 0 then return '{}'; end if;
  return array(select id from matches where region_id = here_region() and neighbourhood_id = here_neighbourhood()
    and (asker_id = any (hidden) or helper_id = any (hidden)));
end $$;

create function hidden_appointments() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  matches uuid[] := hidden_matches();
begin
  if cardinality(matches) = 0 then return '{}'; end if;
  return array(select id from appointments where region_id = here_region() and match_id = any (matches));
end $$;

create or replace function kinds_on_offer(today date) returns table (category text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct unnest(o.categories) from offers o
  where o.region_id = here_region() and o.neighbourhood_id = here_neighbourhood()
    and o.withdrawn_at is null and o.ends_on >= today
    and (o.paused_at is null or o.paused_until < today)
    and not o.person_id = any ((select hidden_people())::uuid[]) $$;

-- The walls ---------------------------------------------------------------------------------------------------------

alter table shields enable row level security;
create policy tenant on shields as restrictive
  using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
  with check (region_id = here_region() and neighbourhood_id = here_neighbourhood());
create policy own_or_coordinator on shields using (duty() = 'clock' or person_id = me() or (select i_am('coordinator')));
grant select, insert, update on shields to samenredzaam_app;

-- Puts the wall `unseen` round people and round every table that names them, their asks, matches or meetings. Called after
-- every change of the tables (server/platform/migrations.ts), so that no new table can forget it.
create function wall_off_the_unseen() returns void language plpgsql as $$
declare
  walled record;
begin
  for walled in
    select c.relname as name, string_agg(format('%I = any ((select %s())::uuid[])', a.attname,
      case f.confrelid when 'people'::regclass then 'hidden_people' when 'asks'::regclass then 'hidden_asks'
        when 'matches'::regclass then 'hidden_matches' else 'hidden_appointments' end), ' or ' order by a.attname) as hidden
    from pg_constraint f join pg_class c on c.oid = f.conrelid
      join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[2]
    where f.contype = 'f' and c.relrowsecurity and c.relnamespace = 'public'::regnamespace
      and f.confrelid in ('people'::regclass, 'asks'::regclass, 'matches'::regclass, 'appointments'::regclass)
    group by c.relname
    union all select 'people', 'id = any ((select hidden_people())::uuid[])'
    union all select 'facts', 'cardinality((select hidden_people())) > 0 and (actor_id = any ((select hidden_people())::uuid[])
      or for_id = any ((select hidden_people())::uuid[]) or exists (select from jsonb_each_text(about) told
        where told.value = any (((select hidden_people()) || (select hidden_asks()) || (select hidden_matches()))::text[])))'
  loop
    execute format('drop policy if exists unseen on %I', walled.name);
    execute format('create policy unseen on %I as restrictive for select using ((%s) is not true)', walled.name, walled.hidden);
  end loop;
end $$;
revoke all on function wall_off_the_unseen() from public;
