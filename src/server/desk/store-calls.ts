import { sql, type RawBuilder } from 'kysely';
import type { Callee, Contact, Occasion, OccasionKind, ToCall } from '#domain/desk/whom-to-call.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';

type Of<Kind extends OccasionKind> = Omit<Extract<Occasion, { kind: Kind }>, 'kind'>;
type Found<Kind extends OccasionKind> = Of<Kind> & Callee & { readonly since: Date };
type Moments = { readonly now: Date; readonly today: string; readonly endOfTomorrow: Date };

/** Everybody whom letters do not reach and who has something to hear or to say: why, and since when. */
export async function peopleToCall(tx: Tx, at: Moments): Promise<ToCall[]> {
  return [
    ...(await toCall(tx, 'news', newsToTell(at))),
    ...(await toCall(tx, 'remind', visitsAhead(at))),
    ...(await toCall(tx, 'answer', answersAwaited)),
    ...(await toCall(tx, 'set-date', agreedWithoutDate)),
    ...(await toCall(tx, 'how-was-it', visitsToHearOf(at))),
    ...(await toCall(tx, 'lapse', entriesThatEnd(at))),
    ...(await toCall(tx, 'welcome', newcomersWithoutMail))
  ];
}

async function toCall<Kind extends OccasionKind>(
  tx: Tx,
  kind: Kind,
  query: RawBuilder<Found<Kind>>
): Promise<ToCall[]> {
  const { rows } = await query.execute(tx);
  return rows.map(({ id, firstName, phone, address, since, ...rest }) => ({
    callee: { id, firstName, phone, address },
    occasion: { kind, ...rest } as unknown as Occasion,
    since
  }));
}

const callee = sql`p.id, p.first_name, c.phone, c.address`;
const reach = sql`left join contacts c on c.region_id = p.region_id and c.person_id = p.id`;
// Letters go to those alone who chose mail. Nobody calls herself.
const isWithoutMail = sql`p.left_at is null and coalesce(c.reach_by, 'coordinator') <> 'email' and p.id <> me()`;

// Across the border a desk knows the neighbourhood of the other one, and no name.
const otherName = sql`coalesce(o.first_name, place_called(e.other_place)) as other_name`;

/** Both sides of every match, with the other one and the ask. */
const sides = sql`matches m
  cross join lateral (values ('helper', m.helper_id, m.asker_id, m.neighbourhood_id),
    ('asker', m.asker_id, m.helper_id, m.helper_neighbourhood_id)) as e (side, person_id, other_id, other_place)
  left join asks a on a.region_id = m.region_id and a.id = m.ask_id
  join people p on p.region_id = m.region_id and p.id = e.person_id and p.neighbourhood_id = here_neighbourhood()
    and (m.helper_neighbourhood_id is null or m.let_across_at is not null)
  left join people o on o.region_id = m.region_id and o.id = e.other_id
  ${reach}`;

// Letters tell of every change; whoever gets none hears it by phone, until the two spoke after it. Only what still counts:
// the newest about each visit that is to come, and in the end that it stopped.
const newsToTell = ({ now }: Moments) => sql<Found<'news'>>`
  select distinct on (p.id, coalesce(t.id, m.id)) ${callee}, m.id as match_id, ${otherName}, t.starts_at,
    f.happened_at as since, case f.kind when 'AppointmentMoved' then 'moved' when 'AppointmentCancelled' then 'cancelled'
      when 'SeriesChanged' then 'changed' else 'stopped' end as what
  from ${sides}
    join facts f on f.region_id = m.region_id and f.about @> jsonb_build_object('matchId', m.id)
      and f.happened_at > ${now}::timestamptz - interval '30 days'
    left join appointments t on t.region_id = m.region_id and t.id = (f.about->>'appointmentId')::uuid
  where ${isWithoutMail} and m.agreed_at is not null
    and f.actor_id <> p.id and coalesce(f.for_id, f.actor_id) <> p.id
    and case when m.closed_at is null
      then f.kind = 'SeriesChanged' or (f.kind in ('AppointmentMoved', 'AppointmentCancelled') and t.starts_at > ${now})
      else f.kind = 'MatchClosed' and f.about->>'because' = 'stopped' end
    and not exists (select from calls k where k.region_id = m.region_id and k.person_id = p.id
      and coalesce(k.match_id, m.id) = m.id and k.outcome = 'reached' and k.withdrawn_at is null and k.called_at > f.happened_at)
  order by p.id, coalesce(t.id, m.id), f.happened_at desc`;

// Who agreed on it less than a day ahead needs no reminder, in a letter or by phone.
const visitsAhead = ({ now, endOfTomorrow }: Moments) => sql<Found<'remind'>>`
  select ${callee}, m.id as match_id, ${otherName}, t.starts_at, t.set_at as since
  from ${sides} join appointments t on t.region_id = m.region_id and t.match_id = m.id
  where ${isWithoutMail} and m.closed_at is null and t.cancelled_at is null
    and t.starts_at > ${now} and t.starts_at < ${endOfTomorrow} and t.starts_at - t.set_at > interval '1 day'`;

const answersAwaited = sql<Found<'answer'>>`
  select ${callee}, m.id as match_id, ${otherName}, coalesce(a.words, '') as words, e.side, own.given_at as said_later_at,
    coalesce(own.given_at, case e.side when 'asker' then helper.given_at end, m.proposed_at) as since
  from ${sides}
    left join consents helper on helper.region_id = m.region_id and helper.match_id = m.id
      and helper.person_id = m.helper_id and helper.withdrawn_at is null
    left join consents own on own.region_id = m.region_id and own.match_id = m.id
      and own.person_id = e.person_id and own.withdrawn_at is null
  where ${isWithoutMail} and m.closed_at is null and m.agreed_at is null
    and (e.side = 'helper' or helper.answer = 'yes') and coalesce(own.answer, 'later') = 'later'`;

const agreedWithoutDate = sql<Found<'set-date'>>`
  select ${callee}, m.id as match_id, ${otherName}, coalesce(a.words, '') as words, m.agreed_at as since
  from ${sides}
  where ${isWithoutMail} and m.closed_at is null and m.agreed_at is not null
    and not exists (select from appointments t where t.region_id = m.region_id and t.match_id = m.id
      and t.cancelled_at is null)`;

// The last visit of a match counts: who did not tell how an earlier one was need not do so any more.
const visitsToHearOf = ({ now }: Moments) => sql<Found<'how-was-it'>>`
  select distinct on (p.id, m.id) ${callee}, m.id as match_id, ${otherName}, t.id as appointment_id,
    t.starts_at, t.starts_at + make_interval(mins => t.minutes + 120) as since
  from ${sides} join appointments t on t.region_id = m.region_id and t.match_id = m.id
  where ${isWithoutMail} and t.cancelled_at is null and t.starts_at > ${now}::timestamptz - interval '14 days'
    and t.starts_at + make_interval(mins => t.minutes + 120) <= ${now}
    and not exists (select from outcomes u where u.region_id = t.region_id and u.person_id = p.id
      and u.appointment_id in (select s.id from appointments s where s.region_id = t.region_id
        and s.match_id = t.match_id and s.starts_at >= t.starts_at))
  order by p.id, m.id, t.starts_at desc`;

// Weekly help and offers end by themselves (N4); what is once ends with its day.
const entriesThatEnd = ({ today }: Moments) => sql<Found<'lapse'>>`
  select ${callee}, e.entry, e.entry_id, e.words, e.categories, e.ends_on, (e.ends_on - 14)::timestamptz as since
  from (
    select a.region_id, a.person_id, 'ask' as entry, a.id as entry_id, a.words, array[a.category] as categories, a.ends_on
    from asks a where a.neighbourhood_id = here_neighbourhood() and a.rhythm = 'weekly' and a.on_date is null and a.withdrawn_at is null and a.done_at is null
    union all
    select f.region_id, f.person_id, 'offer', f.id, f.words, f.categories, f.ends_on
    from offers f where f.withdrawn_at is null
  ) e
  join people p on p.region_id = e.region_id and p.id = e.person_id ${reach}
  where ${isWithoutMail} and e.ends_on between ${today}::date and ${today}::date + 14`;

const newcomersWithoutMail = sql<Found<'welcome'>>`
  select ${callee}, p.joined_at as since from people p ${reach} where ${isWithoutMail} and p.welcomed_at is null`;

/** The contacts since a moment, with whom they were. */
export async function contactsSince(tx: Tx, since: Date): Promise<Contact[]> {
  const { rows } = await sql<Callee & Omit<Contact, 'callee' | 'id'> & { contactId: string }>`
    select ${callee}, k.id as contact_id, k.match_id, k.how, k.outcome, k.called_at as at
    from calls k join people p on p.region_id = k.region_id and p.id = k.person_id ${reach}
    where k.withdrawn_at is null and k.called_at > ${since} and p.left_at is null`.execute(tx);
  return rows.map(({ id, firstName, phone, address, contactId, ...rest }) => ({
    id: contactId,
    callee: { id, firstName, phone, address },
    ...rest
  }));
}

type Looking = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly personId: string;
  readonly now: Date;
};

/** Writes down that somebody stood on the list that was opened; once a day is enough. */
export async function addLooksOfDay(
  tx: Tx,
  { regionId, neighbourhoodId, personId: lookerId, now }: Looking,
  { at, startOfDay }: { at: readonly string[]; startOfDay: Date }
): Promise<void> {
  const seen = await tx
    .selectFrom('looks')
    .select('personId')
    .where('lookerId', '=', lookerId)
    .where('what', '=', 'calls')
    .where('lookedAt', '>=', startOfDay)
    .execute();
  const known = new Set(seen.map(({ personId }) => personId));
  const rows = at
    .filter((personId) => !known.has(personId))
    .map((personId) => ({
      regionId,
      neighbourhoodId,
      id: newId(now.getTime()),
      lookerId,
      personId,
      what: 'calls',
      lookedAt: now
    }));
  if (rows.length > 0) await tx.insertInto('looks').values(rows).execute();
}
