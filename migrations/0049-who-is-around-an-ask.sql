-- What the matching must know of everybody around an ask, as one question with one wall in front of it. Through the walls of
-- fifteen tables the same question took twice as long: each of them asks anew, of every row, who is here and who is hidden.

-- For a coordinator and for the clock: those of this neighbourhood who offer something of these kinds, and what stands between
-- them and these asks. Whoever does not exist for this visit is nowhere in it, and nothing comes from elsewhere, but for what
-- the desk of both sides knows of help across the border. Answers an object with a list per table, long ones column by column.
create function around_asks(
  of_asks uuid[], of_askers uuid[], of_kinds text[], beyond boolean, in_streets text[],
  in_zone text, today date, this_moment timestamptz, visits_since timestamptz
) returns json
language plpgsql stable security definer
set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  this_region uuid := here_region();
  this_place uuid := here_neighbourhood();
  unseen uuid[] := hidden_people();
  unseen_asks uuid[] := '{}';
  unseen_matches uuid[] := '{}';
  unseen_appointments uuid[] := '{}';
  crossing uuid[];
  crossing_asks uuid[] := '{}';
  certificate_years int;
  around uuid[];
  young uuid[];
  held uuid[];
  answer json;
begin
  if duty() <> 'clock' and not i_am('coordinator') then
    raise insufficient_privilege using message = 'Only the desk looks around an ask.';
  end if;
  if cardinality(unseen) > 0 then
    unseen_asks := hidden_asks();
    unseen_matches := hidden_matches();
    unseen_appointments := hidden_appointments();
  end if;
  crossing := across_border('the-desks');
  if cardinality(crossing) > 0 then crossing_asks := border_asks(); end if;
  certificate_years := (select n.certificate_years from neighbourhoods n where n.region_id = this_region and n.id = this_place);
  around := array(select distinct o.person_id from offers o
    where o.region_id = this_region and o.neighbourhood_id = this_place and o.withdrawn_at is null and o.ends_on >= today
      and o.categories && of_kinds and (o.goes_beyond or not beyond) and (o.person_id = any (unseen)) is not true);
  young := array(select a.person_id from ages a where a.region_id = this_region and a.neighbourhood_id = this_place
    and a.person_id = any (around) and a.told = 'younger');
  held := array(select distinct c.about_id from concerns c where c.region_id = this_region
    and c.about_id = any (around || of_askers) and c.decision is distinct from 'open-again');
  with
    visible as not materialized (
      select m.* from matches m where m.region_id = this_region and m.neighbourhood_id = this_place
        and (m.ask_id = any (unseen_asks) or m.asker_id = any (unseen) or m.helper_id = any (unseen)) is not true
      union all
      select m.* from matches m where m.region_id = this_region and m.id = any (crossing) and m.neighbourhood_id <> this_place
        and (m.ask_id = any (unseen_asks) or m.asker_id = any (unseen) or m.helper_id = any (unseen)) is not true),
    meeting as not materialized (select t.id, t.match_id, t.starts_at, t.minutes, t.cancelled_at from appointments t
      where t.region_id = this_region and (t.neighbourhood_id = this_place or t.match_id = any (crossing))
        and (t.match_id = any (unseen_matches)) is not true),
    offer as (select o.id, o.person_id, o.categories, o.words, o.dayparts, o.minutes_a_week, o.reach_metres, o.goes_beyond,
        o.paused_at is not null and (o.paused_until is null or o.paused_until >= today) as is_paused
      from offers o
      where o.region_id = this_region and o.neighbourhood_id = this_place and o.person_id = any (around)
        and o.withdrawn_at is null and o.ends_on >= today and o.categories && of_kinds and (o.goes_beyond or not beyond)
      order by o.id),
    person as (select p.id, p.first_name, p.languages, p.cell_id from people p
      where p.region_id = this_region and p.neighbourhood_id = this_place and p.id = any (around) and p.left_at is null
      order by p.id),
    vouched as materialized (select v.person_id, v.kind, v.seen_on <= today - 90 as is_long_ago,
        v.kind <> 'certificate' or v.seen_on + make_interval(years => certificate_years) > today as counts
      from vouchings v
      where v.region_id = this_region and v.neighbourhood_id = this_place and v.person_id = any (around)
        and v.withdrawn_at is null
      order by v.kind),
    -- What waits for the other desk did not reach the helper yet, and takes nobody's room.
    theirs as materialized (select m.id, m.ask_id, m.helper_id, m.offer_id, m.proposed_at, m.agreed_at, m.closed_at,
        m.border_card, m.helper_neighbourhood_id is null or m.let_across_at is not null as is_let
      from visible m
      where m.helper_id = any (around) and (m.closed_at is null or m.proposed_at > this_moment - interval '14 days')),
    -- Whoever is new begins with what comes least close: until a coordinator met them and one help went well, or three
    -- months have gone by since that meeting.
    well as (select distinct m.helper_id as person_id from visible m
        join meeting t on t.match_id = m.id
        join outcomes u on u.region_id = this_region and u.neighbourhood_id = this_place and u.appointment_id = t.id
          and u.person_id = m.asker_id and u.answer = 'worked' and (u.appointment_id = any (unseen_appointments)) is not true
      where m.helper_id = any (array(select v.person_id from vouched v where not v.is_long_ago))),
    promise as (select m.helper_id, m.offer_id, m.agreed_at is not null as is_agreed, not m.is_let as is_waiting,
        coalesce(a.minutes, (m.border_card->>'minutes')::int) as minutes,
        coalesce(a.on_date::text, m.border_card->>'onDate') as on_date,
        coalesce(a.ends_on::text, m.border_card->>'endsOn') as ends_on,
        coalesce(a.rhythm, m.border_card->>'rhythm') as rhythm,
        case when exists (select from series s where s.region_id = this_region and s.match_id = m.id
              and (s.neighbourhood_id = this_place or s.match_id = any (crossing))
              and (s.match_id = any (unseen_matches)) is not true)
          then coalesce((select json_agg(json_build_object('minutes', t.minutes,
              'on', to_char(t.starts_at at time zone in_zone, 'YYYY-MM-DD')) order by t.starts_at)
            from meeting t where t.match_id = m.id and t.cancelled_at is null and t.starts_at >= visits_since), '[]'::json)
          end as visits
      from theirs m
        -- Of an ask across the border a desk knows the card alone.
        left join asks a on a.region_id = this_region and a.id = m.ask_id
          and (a.neighbourhood_id = this_place or a.id = any (crossing_asks))
          and (a.owner_id = any (unseen) or a.person_id = any (unseen)) is not true
      where m.closed_at is null order by m.id),
    bond as (
      select 'saidNotThisTime' as bond, m.ask_id as one, s.person_id as other from consents s
        join visible m on m.id = s.match_id
        where s.region_id = this_region and m.ask_id = any (of_asks) and s.answer = 'no' and s.withdrawn_at is null
          and (s.neighbourhood_id = this_place or s.match_id = any (crossing))
          and (s.match_id = any (unseen_matches) or s.person_id = any (unseen)) is not true
      union select 'interested', i.ask_id, i.person_id from interests i
        where i.region_id = this_region and i.neighbourhood_id = this_place and i.ask_id = any (of_asks)
          and i.withdrawn_at is null and (i.ask_id = any (unseen_asks) or i.person_id = any (unseen)) is not true
      union select 'keptApart', e.person_id, e.other_id from exclusions e
        where e.region_id = this_region and e.neighbourhood_id = this_place
          and (e.person_id = any (of_askers) or e.other_id = any (of_askers))
          and (e.person_id = any (unseen) or e.other_id = any (unseen)) is not true
      union select 'keptApart', one, unnest(kept_apart(one)) from unnest(of_askers) one
      union select 'keptApart', one, other from unnest(of_askers) one, unnest(around) other
        where one = any (held) or other = any (held)
      union select 'acquainted', k.person_id, k.knows_id from acquaintances k
        where k.region_id = this_region and k.neighbourhood_id = this_place
          and (k.person_id = any (of_askers) or k.knows_id = any (of_askers))
          and (k.person_id = any (unseen) or k.knows_id = any (unseen)) is not true
      union select 'helpedBefore', m.asker_id, m.helper_id from visible m
        where m.asker_id = any (of_askers) and m.helper_id = any (around) and m.closed_because = 'done'
      order by 1, 2, 3)
  select json_build_object(
    'offers', (select json_build_object('id', json_agg(id), 'personId', json_agg(person_id),
        'categories', json_agg(categories), 'words', json_agg(words), 'dayparts', json_agg(dayparts),
        'minutesAWeek', json_agg(minutes_a_week), 'reachMetres', json_agg(reach_metres),
        'goesBeyond', json_agg(goes_beyond), 'isPaused', json_agg(is_paused)) from offer),
    'people', (select json_build_object('id', json_agg(id), 'firstName', json_agg(first_name),
        'languages', json_agg(languages), 'cellId', json_agg(cell_id)) from person),
    'vouchings', (select json_build_object('personId', json_agg(person_id), 'kind', json_agg(kind),
        'counts', json_agg(counts), 'isLongAgo', json_agg(is_long_ago)) from vouched),
    'cells', (select json_build_object('id', json_agg(c.id), 'name', json_agg(c.name), 'x', json_agg(c.x),
        'y', json_agg(c.y), 'addresses', json_agg(c.addresses)) from cells c
        where c.region_id = this_region and c.neighbourhood_id = this_place),
    'streets', (select json_build_object('personId', json_agg(c.person_id), 'street', json_agg(c.street)) from contacts c
        where cardinality(in_streets) > 0 and c.region_id = this_region and c.neighbourhood_id = this_place
          and c.person_id = any (around) and c.street = any (in_streets)),
    'wentWell', (select json_agg(w.person_id) from well w),
    'asked', (select json_build_object('personId', json_agg(l.helper_id), 'contacts', json_agg(l.contacts))
        from (select m.helper_id, count(*) filter (where m.proposed_at > this_moment - interval '7 days') as contacts
          from theirs m where m.proposed_at > this_moment - interval '14 days' and m.is_let group by 1) l),
    'notNow', (select json_agg(n.person_id) from not_nows n where n.region_id = this_region
        and n.neighbourhood_id = this_place and n.person_id = any (around) and n.withdrawn_at is null and n.ends_on >= today),
    'wouldLikeTo', (select json_agg(g.person_id) from give_backs g where g.region_id = this_region
        and g.neighbourhood_id = this_place and g.person_id = any (around) and g.answer = 'yes' and g.withdrawn_at is null
        and g.said_at > this_moment - interval '60 days'),
    'promised', (select json_build_object('helperId', json_agg(helper_id), 'offerId', json_agg(offer_id),
        'isAgreed', json_agg(is_agreed), 'isWaiting', json_agg(is_waiting), 'minutes', json_agg(minutes),
        'onDate', json_agg(on_date), 'endsOn', json_agg(ends_on), 'rhythm', json_agg(rhythm),
        'visits', json_agg(visits)) from promise),
    'bonds', (select json_build_object('bond', json_agg(bond), 'one', json_agg(one), 'other', json_agg(other)) from bond),
    'young', to_json(young),
    'waiting', (select json_agg(y) from unnest(young) y where not exists (select from parental_consents c
        where c.region_id = this_region and c.person_id = y and c.withdrawn_at is null))) into answer;
  return answer;
end $$;

revoke all on function around_asks(uuid[], uuid[], text[], boolean, text[], text, date, timestamptz, timestamptz) from public;
grant execute on function around_asks(uuid[], uuid[], text[], boolean, text[], text, date, timestamptz, timestamptz)
  to samenredzaam_app;

-- The people of a neighbourhood lie beside each other in these, so that many of them are found in one go.
create index on people (region_id, neighbourhood_id, id);
create index on matches (region_id, neighbourhood_id, helper_id);
create index on ages (region_id, neighbourhood_id, person_id) where told = 'younger';

-- What it asks of many at once was asked by three functions, which nothing calls any more.
drop function young_among(uuid[]), waiting_among(uuid[]), held_back_among(uuid[]);
