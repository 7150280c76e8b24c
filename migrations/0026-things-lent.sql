-- Things that may be lent, next to help. A thing is an offer of the kind 'borrowing' with a drawing and how long it may be
-- away; asking for it is an ask, and bringing two together is a match, with the same yes of both.
create table things (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  offer_id uuid not null,
  picture text not null check (picture in ('tools', 'garden', 'kitchen', 'party', 'children', 'road', 'books', 'other')),
  most_days integer not null check (most_days between 1 and 90),
  primary key (region_id, offer_id),
  foreign key (region_id, offer_id) references offers (region_id, id)
);

create table loans (
  region_id uuid not null,
  neighbourhood_id uuid not null,
  id uuid not null,
  ask_id uuid not null,
  borrower_id uuid not null,
  -- The offer of the thing, where it is one of the list.
  thing_id uuid,
  what text not null check (length(what) between 1 and 120),
  due_on date not null,
  lent_at timestamptz,
  returned_at timestamptz,
  returned_by uuid,
  asked_until date,
  trouble_at timestamptz,
  reminded_before date,
  reminded_after date,
  version integer not null default 1,
  primary key (region_id, id),
  unique (region_id, ask_id),
  foreign key (region_id, ask_id) references asks (region_id, id),
  foreign key (region_id, borrower_id) references people (region_id, id),
  foreign key (region_id, thing_id) references things (region_id, offer_id)
);
create index on loans (region_id, neighbourhood_id, due_on) where returned_at is null;
create index on loans (region_id, neighbourhood_id, borrower_id);
create index on loans (region_id, thing_id);

-- Who was asked to lend sees for what and until when; who said no does not any more.
create function i_lend_for(wanted_ask uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from matches where region_id = here_region() and ask_id = wanted_ask and helper_id = me()
    and (agreed_at is not null or closed_at is null)) $$;

-- What may be borrowed here today, of nobody in particular; what is away or promised is told, so that nobody waits for it.
create function things_to_borrow(today date)
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
    and not o.person_id = any ((select hidden_people())::uuid[]) $$;

do $$
declare
  walled text;
begin
  foreach walled in array array['things', 'loans'] loop
    execute format('alter table %I enable row level security', walled);
    execute format($p$create policy tenant on %I as restrictive
      using (region_id = here_region() and neighbourhood_id = here_neighbourhood())
      with check (region_id = here_region() and neighbourhood_id = here_neighbourhood())$p$, walled);
  end loop;
end $$;

-- The thing of an offer is seen by whoever sees the offer: its owner, the coordinator, the clock.
create policy thing_of_an_offer on things using (
  duty() = 'clock' or exists (select from offers o where o.region_id = things.region_id and o.id = offer_id));
create policy loan_of_its_two on loans using (
  duty() = 'clock' or borrower_id = me() or (select i_am('coordinator')) or i_lend_for(ask_id));

revoke all on function i_lend_for(uuid), things_to_borrow(date) from public;
grant execute on function i_lend_for(uuid), things_to_borrow(date) to samenredzaam_app;
grant select, insert, update on things, loans to samenredzaam_app;
