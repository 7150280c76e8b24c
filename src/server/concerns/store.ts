import { sql } from 'kysely';
import type { WayToCall } from '#domain/concerns/concern.ts';
import type { Tx } from '#server/platform/db.ts';

export type NewConcern = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly id: string;
  /** Null where who told it lives across the border. */
  readonly personId: string | null;
  readonly aboutId: string | null;
  /** The neighbourhood across the border of which the other one is, and the record there. */
  readonly otherNeighbourhoodId: string | null;
  readonly twinId: string | null;
  readonly matchId: string | null;
  readonly words: string | null;
  readonly copy: string | null;
  readonly callHow: WayToCall | null;
  readonly raisedAt: Date;
  readonly escalatedAt: Date | null;
  readonly forAll: boolean;
};

export async function addConcern(tx: Tx, concern: NewConcern): Promise<void> {
  await tx.insertInto('concerns').values(concern).execute();
}

export type ConcernRow = Omit<NewConcern, 'callHow' | 'regionId' | 'neighbourhoodId' | 'forAll'> & {
  readonly callHow: WayToCall | null;
  readonly byName: string | null;
  /** How the neighbourhood of the other one is called, across the border. */
  readonly otherPlace: string | null;
  readonly takenUpBy: string | null;
  readonly takenUpName: string | null;
  readonly takenUpAt: Date | null;
  readonly told: string | null;
  readonly toldAt: Date | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly decision: 'open-again' | 'stays-closed' | null;
  readonly decidedAt: Date | null;
};

const concerns = (tx: Tx) =>
  tx
    .selectFrom('concerns as c')
    .leftJoin('people as p', (join) => join.onRef('p.regionId', '=', 'c.regionId').onRef('p.id', '=', 'c.personId'))
    .leftJoin('people as t', (join) => join.onRef('t.regionId', '=', 'c.regionId').onRef('t.id', '=', 'c.takenUpBy'))
    .select(['c.id', 'c.personId', 'c.aboutId', 'c.matchId', 'c.words', 'c.copy', 'c.raisedAt', 'c.escalatedAt'])
    .select(['c.takenUpBy', 'c.takenUpAt', 'c.told', 'c.toldAt', 'c.answer', 'c.answeredAt', 'c.decidedAt'])
    .where((or) => or.or([or('c.personId', 'is', null), or('p.id', 'is not', null)]))
    .select(['c.twinId', 'c.otherNeighbourhoodId', 'p.firstName as byName', 't.firstName as takenUpName'])
    .select(sql<string | null>`place_called(c.other_neighbourhood_id)`.as('otherPlace'))
    .select([sql<WayToCall | null>`c.call_how`.as('callHow'), sql<ConcernRow['decision']>`c.decision`.as('decision')]);

export async function concernById(tx: Tx, id: string): Promise<ConcernRow | null> {
  return (await concerns(tx).where('c.id', '=', id).executeTakeFirst()) ?? null;
}

/** What is not decided yet, the oldest first; as far as the walls let this visitor handle it. */
export async function openConcerns(tx: Tx, not: string): Promise<ConcernRow[]> {
  return concerns(tx)
    .where('c.decidedAt', 'is', null)
    .where((or) => or.or([or('c.personId', 'is', null), or('c.personId', '<>', not)]))
    .where((or) => or.or([or('c.aboutId', 'is', null), or('c.aboutId', '<>', not)]))
    .orderBy('c.raisedAt')
    .execute();
}

/** What somebody is told about who it was that told; for the one whom it is about nothing of that. */
export type ToldToMe = {
  readonly id: string;
  readonly told: string;
  readonly toldAt: Date;
  readonly answer: string | null;
};

export async function toldTo(tx: Tx, id: string, personId: string): Promise<ToldToMe | null> {
  const row = await tx
    .selectFrom('concerns')
    .select(['id', 'told', 'toldAt', 'answer'])
    .where('id', '=', id)
    .where('aboutId', '=', personId)
    .executeTakeFirst();
  return row?.told && row.toldAt ? { ...row, told: row.told, toldAt: row.toldAt } : null;
}

type Change = Partial<{
  takenUpBy: string;
  takenUpAt: Date;
  escalatedAt: Date;
  told: string;
  toldAt: Date;
  answer: string;
  answeredAt: Date;
  decision: 'open-again' | 'stays-closed';
  decidedBy: string;
  decidedAt: Date;
}>;

/** Changes it where that did not happen yet; false where somebody was before. */
export async function changeConcern(
  tx: Tx,
  id: string,
  { once, set }: { once: 'takenUpAt' | 'escalatedAt' | 'toldAt' | 'answeredAt' | 'decidedAt'; set: Change }
): Promise<boolean> {
  const changed = await tx
    .updateTable('concerns')
    .set(set)
    .where('id', '=', id)
    .where(once, 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** What the other desk passed on. */
export async function writeWords(tx: Tx, id: string, words: string): Promise<void> {
  await tx.updateTable('concerns').set({ words }).where('id', '=', id).execute();
}

export async function raisedSince(tx: Tx, personId: string, since: Date): Promise<number> {
  const row = await tx
    .selectFrom('concerns')
    .select(sql<number>`count(*)::int`.as('raised'))
    .where('personId', '=', personId)
    .where('raisedAt', '>', since)
    .executeTakeFirstOrThrow();
  return row.raised;
}

export async function isHeldBack(tx: Tx, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select bool_or(is_held_back(id)) as held from unnest(${[...ids]}::uuid[]) as id`.execute(tx);
  return rows[0]?.held ?? false;
}

export type MatchOf = {
  readonly id: string;
  readonly askId: string;
  readonly askerId: string;
  readonly helperId: string;
};

/** Matches of somebody to which both said yes and that did not open. */
export async function matchesThatWait(tx: Tx, personId: string): Promise<MatchOf[]> {
  const { rows } = await sql<MatchOf>`
    select m.id, m.ask_id, m.asker_id, m.helper_id from matches m
    where ${personId} in (m.asker_id, m.helper_id) and m.agreed_at is null and m.closed_at is null
      and (select count(*) from consents c where c.region_id = m.region_id and c.match_id = m.id and c.answer = 'yes'
        and c.withdrawn_at is null) = 2`.execute(tx);
  return rows;
}

/** With whom somebody has help running now, but for one; for the clock. */
export async function runningWith(tx: Tx, personId: string, not: string): Promise<{ id: string; otherId: string }[]> {
  const { rows } = await sql<{ id: string; otherId: string }>`
    select m.id, case when m.helper_id = ${personId} then m.asker_id else m.helper_id end as other_id from matches m
    where ${personId} in (m.asker_id, m.helper_id) and ${not} not in (m.asker_id, m.helper_id)
      and m.agreed_at is not null and m.closed_at is null`.execute(tx);
  return rows;
}

export type Between = {
  readonly id: string;
  readonly words: string;
  /** Where the one who asks lives. */
  readonly neighbourhoodId: string;
};

/** The newest match between two, as it stands on their pages. */
export async function newestBetween(tx: Tx, one: string, other: string): Promise<Between | null> {
  const row = await tx
    .selectFrom('matches as m')
    .innerJoin('asks as a', (join) => join.onRef('a.regionId', '=', 'm.regionId').onRef('a.id', '=', 'm.askId'))
    .select(['m.id', 'a.words', 'm.neighbourhoodId'])
    .where(sql<boolean>`(m.asker_id, m.helper_id) in ((${one}, ${other}), (${other}, ${one}))`)
    .orderBy('m.proposedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
