import { sql } from 'kysely';
import type { Giver, Newcomer, OpenAsk, OpenMatch, OpenWish } from '#domain/desk/needs-me.ts';
import type { Tx } from '#server/platform/db.ts';

/** Open asks without a standing proposal. */
export async function asksWithoutHelper(tx: Tx, today: string): Promise<OpenAsk[]> {
  const { rows } = await sql<OpenAsk>`
    select a.id, a.words, a.category, p.first_name, a.posted_at,
      exists (select from matches m where m.region_id = a.region_id and m.ask_id = a.id) as was_proposed,
      (a.needs_excuse and a.excused_at is null) as needs_excuse,
      (select count(*)::int from interests i where i.region_id = a.region_id and i.ask_id = a.id
        and i.withdrawn_at is null) as interested,
      a.owner_id, p.cell_id, coalesce(a.follow_up_on <= ${today}, false) as is_due
    from asks a join people p on p.region_id = a.region_id and p.id = a.person_id
    where a.neighbourhood_id = here_neighbourhood()
      and a.withdrawn_at is null and a.done_at is null and a.paused_at is null and a.ends_on >= ${today}
      and not exists (select from matches m where m.region_id = a.region_id and m.ask_id = a.id
        and m.closed_at is null)`.execute(tx);
  return rows;
}

/** Standing matches, with whoever has to say something now; where all goes well, only a day that was chosen is due. */
export async function openMatches(tx: Tx, { now, today }: { now: Date; today: string }): Promise<OpenMatch[]> {
  const { rows } = await sql<OpenMatch>`
    select m.id, m.ask_id, coalesce(a.words, '') as words, coalesce(k.first_name, place_called(m.neighbourhood_id)) as asker_name,
      m.proposed_at, m.agreed_at, a.owner_id, coalesce(k.cell_id, h.cell_id) as cell_id,
      coalesce(a.follow_up_on <= ${today} and (m.agreed_at is null or a.follow_up_by is not null), false) as is_due,
      ((h.id is not null and coalesce(hc.reach_by, 'coordinator') <> 'email')
        or (k.id is not null and coalesce(ac.reach_by, 'coordinator') <> 'email')) as is_by_phone,
      exists (select from appointments t where t.region_id = m.region_id and t.match_id = m.id
        and t.cancelled_at is null) as has_appointment,
      case when m.agreed_at is not null then null
        when coalesce(hs.answer, 'later') <> 'yes' then json_build_object(
          'firstName', coalesce(h.first_name, place_called(m.helper_neighbourhood_id)), 'isByPhone', h.id is not null and coalesce(hc.reach_by, 'coordinator') <> 'email', 'saidLater', hs.answer is not null)
        else json_build_object('firstName', coalesce(k.first_name, place_called(m.neighbourhood_id)),
          'isByPhone', k.id is not null and coalesce(ac.reach_by, 'coordinator') <> 'email', 'saidLater', cs.answer is not null) end as turn
    from matches m
      left join asks a on a.region_id = m.region_id and a.id = m.ask_id
      left join people h on h.region_id = m.region_id and h.id = m.helper_id
      left join people k on k.region_id = m.region_id and k.id = m.asker_id
      left join contacts hc on hc.region_id = m.region_id and hc.person_id = m.helper_id
      left join contacts ac on ac.region_id = m.region_id and ac.person_id = m.asker_id
      left join consents hs on hs.region_id = m.region_id and hs.match_id = m.id and hs.person_id = m.helper_id
        and hs.withdrawn_at is null
      left join consents cs on cs.region_id = m.region_id and cs.match_id = m.id and cs.person_id = m.asker_id
        and cs.withdrawn_at is null
    where m.closed_at is null and m.proposed_at <= ${now}
      and (m.helper_neighbourhood_id is null or m.let_across_at is not null)
      -- Whoever lives across the border is reminded by the own desk.
      and (m.agreed_at is not null or case when coalesce(hs.answer, 'later') <> 'yes' then h.id else k.id end is not null)`.execute(
    tx
  );
  return rows;
}

export async function giversNow(tx: Tx): Promise<Giver[]> {
  const { rows } = await sql<Giver>`
    select p.id, p.first_name, p.cell_id, count(*)::int as running_agreements
    from matches m join people p on p.region_id = m.region_id and p.id = m.helper_id
    where m.agreed_at is not null and m.closed_at is null group by p.id, p.first_name, p.cell_id
    order by p.first_name, p.id`.execute(tx);
  return rows;
}

export async function newcomers(tx: Tx): Promise<Newcomer[]> {
  return tx
    .selectFrom('people')
    .select(['id', 'firstName', 'joinedAt', 'cellId'])
    .where('welcomedAt', 'is', null)
    .where('leftAt', 'is', null)
    .orderBy('joinedAt')
    .execute();
}

export async function openWishes(tx: Tx): Promise<OpenWish[]> {
  return tx
    .selectFrom('proxyWishes as w')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'w.regionId').onRef('p.id', '=', 'w.personId'))
    .select(['w.id', 'p.firstName', 'w.words'])
    .where('w.answeredAt', 'is', null)
    .where('w.withdrawnAt', 'is', null)
    .where('p.leftAt', 'is', null)
    .orderBy('w.madeAt')
    .execute();
}

export type AskAtDesk = {
  id: string;
  personId: string;
  firstName: string;
  place: string | null;
  words: string;
  category: string;
  rhythm: 'once' | 'before' | 'weekly';
  onDate: string | null;
  endsOn: string;
  dayparts: number;
  minutes: number;
  audience: string;
  distancePreference: string;
  rather: string | null;
  giveBack: string | null;
  giveBackWords: string | null;
  needsExcuse: boolean;
  excusedAt: Date | null;
  postedAt: Date;
  withdrawnAt: Date | null;
  pausedAt: Date | null;
  doneAt: Date | null;
};

export async function askAtDesk(tx: Tx, id: string): Promise<AskAtDesk | null> {
  const row = await tx
    .selectFrom('asks as a')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'a.regionId').onRef('p.id', '=', 'a.personId'))
    .leftJoin('cells as l', (join) => join.onRef('l.regionId', '=', 'p.regionId').onRef('l.id', '=', 'p.cellId'))
    .select(['a.id', 'a.personId', 'p.firstName', 'l.name as place', 'a.words', 'a.category', 'a.onDate', 'a.endsOn'])
    .select([
      'a.dayparts',
      'a.rather',
      'a.minutes',
      'a.audience',
      'a.distancePreference',
      'a.giveBack',
      'a.giveBackWords'
    ])
    .select(['a.needsExcuse', 'a.excusedAt', 'a.postedAt', 'a.withdrawnAt', 'a.pausedAt', 'a.doneAt'])
    .select(sql<AskAtDesk['rhythm']>`a.rhythm`.as('rhythm'))
    .where('a.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export type MatchAtDesk = {
  id: string;
  helperId: string;
  /** Of a helper across the border the name of that neighbourhood, and whether its coordinator let it across. */
  helperName: string;
  waitsForBorder: boolean;
  askerId: string;
  proposedAt: Date;
  agreedAt: Date | null;
  closedAt: Date | null;
  closedBecause: string | null;
  helperSays: 'yes' | 'no' | 'later' | null;
  askerSays: 'yes' | 'no' | 'later' | null;
};

export async function matchesOfAsk(tx: Tx, askId: string): Promise<MatchAtDesk[]> {
  const says = (who: 'helper_id' | 'asker_id') => sql<MatchAtDesk['helperSays']>`(select s.answer from consents s
    where s.region_id = m.region_id and s.match_id = m.id and s.person_id = ${sql.ref(`m.${who}`)}
    and s.withdrawn_at is null)`;
  return tx
    .selectFrom('matches as m')
    .leftJoin('people as h', (join) => join.onRef('h.regionId', '=', 'm.regionId').onRef('h.id', '=', 'm.helperId'))
    .select([
      sql<string>`coalesce(h.first_name, place_called(m.helper_neighbourhood_id))`.as('helperName'),
      sql<boolean>`m.helper_neighbourhood_id is not null and m.let_across_at is null`.as('waitsForBorder')
    ])
    .select(['m.id', 'm.helperId', 'm.askerId', 'm.proposedAt', 'm.agreedAt'])
    .select(['m.closedAt', 'm.closedBecause'])
    .select([says('helper_id').as('helperSays'), says('asker_id').as('askerSays')])
    .where('m.askId', '=', askId)
    .orderBy('m.proposedAt', 'desc')
    .execute();
}

export async function interestedIn(
  tx: Tx,
  askId: string
): Promise<{ id: string; firstName: string; words: string | null }[]> {
  return tx
    .selectFrom('interests as i')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'i.regionId').onRef('p.id', '=', 'i.personId'))
    .select(['p.id', 'p.firstName', 'i.words'])
    .where('i.askId', '=', askId)
    .where('i.withdrawnAt', 'is', null)
    .orderBy('i.saidAt')
    .execute();
}

/** Excuses an ask from giving back; false where that is not needed any more. */
export async function setExcused(tx: Tx, askId: string, now: Date): Promise<string | null> {
  const row = await tx
    .updateTable('asks')
    .set({ excusedAt: now, version: sql`version + 1` })
    .where('id', '=', askId)
    .where('needsExcuse', '=', true)
    .where('excusedAt', 'is', null)
    .returning('personId')
    .executeTakeFirst();
  return row?.personId ?? null;
}

export type Visiting = { id: string; matchId: string; startsAt: Date; minutes: number; helper: string; asker: string };

export async function visitsBetween(tx: Tx, from: Date, until: Date): Promise<Visiting[]> {
  return tx
    .selectFrom('appointments as t')
    .innerJoin('matches as m', (join) => join.onRef('m.regionId', '=', 't.regionId').onRef('m.id', '=', 't.matchId'))
    .leftJoin('people as h', (join) => join.onRef('h.regionId', '=', 'm.regionId').onRef('h.id', '=', 'm.helperId'))
    .leftJoin('people as a', (join) => join.onRef('a.regionId', '=', 'm.regionId').onRef('a.id', '=', 'm.askerId'))
    .select(['t.id', 't.matchId', 't.startsAt', 't.minutes'])
    .select([
      sql<string>`coalesce(h.first_name, place_called(m.helper_neighbourhood_id))`.as('helper'),
      sql<string>`coalesce(a.first_name, place_called(m.neighbourhood_id))`.as('asker')
    ])
    .where('t.cancelledAt', 'is', null)
    .where('t.startsAt', '>=', from)
    .where('t.startsAt', '<', until)
    .orderBy('t.startsAt')
    .execute();
}
