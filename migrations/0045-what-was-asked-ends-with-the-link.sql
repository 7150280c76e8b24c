-- Where an organisation and a neighbourhood no longer know each other, what was asked and not answered is closed, so that
-- nobody waits for it. A question knows by which link it came; that says no more than the name it has already.
alter table supply_questions add column link_id uuid;
alter table supply_questions add column closed_on date;
update supply_questions s set link_id = (select l.id from links l where l.region_id = s.region_id
  and l.neighbourhood_id = s.neighbourhood_id and l.organisation_name = s.organisation_name
  order by l.ended_at is not null, l.asked_at desc limit 1);
grant update (closed_on) on supply_questions to samenredzaam_app;

create or replace function bridge.end_link(link uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not casework.i_am('lead') then return false; end if;
  update links set ended_at = casework.this_moment()
    where id = link and organisation_id = casework.here() and ended_at is null;
  if not found then return false; end if;
  update supply_questions s set closed_on = (casework.this_moment() at time zone n.timezone)::date
    from neighbourhoods n where n.region_id = s.region_id and n.id = s.neighbourhood_id
      and s.link_id = link and s.closed_on is null and (s.answer is null or s.answer = 'looking');
  return true;
end $$;

create or replace function bridge.ask_supply(place uuid, question uuid, hash text, kind text, cell uuid, parts integer)
returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (bridge.knows(place) and (casework.i_am('social-worker') or casework.duty() = 'clock')) then return false; end if;
  insert into supply_questions
      (region_id, neighbourhood_id, id, organisation_name, category, cell_id, dayparts, asked_on, secret_hash, link_id)
    select n.region_id, n.id, question, o.name, kind, cell, parts,
      (casework.this_moment() at time zone n.timezone)::date, hash,
      (select l.id from links l where l.neighbourhood_id = place and l.organisation_id = o.id
        and l.accepted_at is not null and l.ended_at is null)
    from neighbourhoods n, casework.organisations o where n.id = place and o.id = casework.here()
      and (cell is null or exists (select from cells c where c.region_id = n.region_id and c.neighbourhood_id = n.id and c.id = cell));
  return found;
end $$;

drop function bridge.supply_answers(text[]);
create function bridge.supply_answers(hashes text[])
returns table (secret_hash text, answer text, expected_on date, closed boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.secret_hash, s.answer, s.expected_on, s.closed_on is not null from supply_questions s
  where casework.duty() in ('worker', 'clock') and s.secret_hash = any (hashes) $$;
revoke all on function bridge.supply_answers(text[]) from public;
grant execute on function bridge.supply_answers(text[]) to samenredzaam_casework;
