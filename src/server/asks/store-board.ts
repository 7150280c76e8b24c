import { sql } from 'kysely';
import type { Audience, GiveBackWish, Rhythm } from '#domain/asks/ask.ts';
import type { PartOfDay } from '#domain/dayparts/dayparts.ts';
import type { DistancePreference } from '#domain/matching/candidate.ts';
import type { Tx } from '#server/platform/db.ts';

export type AskRow = {
  readonly id: string;
  readonly personId: string;
  readonly firstName: string;
  readonly postedBy: string;
  readonly postedAt: Date;
  readonly category: string;
  readonly words: string;
  readonly rhythm: Rhythm;
  readonly onDate: string | null;
  readonly endsOn: string;
  readonly dayparts: number;
  readonly rather: PartOfDay | null;
  readonly minutes: number;
  readonly audience: Audience;
  readonly distancePreference: DistancePreference;
  readonly giveBack: GiveBackWish | null;
  readonly giveBackWords: string | null;
  readonly withdrawnAt: Date | null;
  readonly pausedAt: Date | null;
  readonly doneAt: Date | null;
  readonly version: number;
};

const asked = (tx: Tx) =>
  tx
    .selectFrom('asks as a')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'a.regionId').onRef('p.id', '=', 'a.personId'))
    .select(['a.id', 'a.personId', 'p.firstName', 'a.postedBy', 'a.postedAt', 'a.category', 'a.words', 'a.onDate'])
    .select([
      'a.endsOn',
      'a.dayparts',
      'a.minutes',
      'a.giveBackWords',
      'a.withdrawnAt',
      'a.pausedAt',
      'a.doneAt',
      'a.version'
    ])
    .select([
      sql<Rhythm>`a.rhythm`.as('rhythm'),
      sql<PartOfDay | null>`a.rather`.as('rather'),
      sql<Audience>`a.audience`.as('audience'),
      sql<DistancePreference>`a.distance_preference`.as('distancePreference'),
      sql<GiveBackWish | null>`a.give_back`.as('giveBack')
    ]);

/** An ask, and whether both said yes to help with it that goes on; whoever may not see the help sees none. */
export type AskWithHelp = AskRow & { readonly isAgreed: boolean };
const isAgreed = sql<boolean>`exists (select from matches m where m.region_id = a.region_id and m.ask_id = a.id
  and m.agreed_at is not null and m.closed_at is null)`.as('isAgreed');

export async function askById(tx: Tx, id: string): Promise<AskWithHelp | null> {
  return (await asked(tx).select(isAgreed).where('a.id', '=', id).executeTakeFirst()) ?? null;
}

/** Somebody's own asks, the newest first; those that ended stay a while. */
export async function asksOf(tx: Tx, personId: string, since: Date): Promise<AskWithHelp[]> {
  return asked(tx)
    .select(isAgreed)
    .where('a.personId', '=', personId)
    .where((or) =>
      or.or([
        or('a.withdrawnAt', 'is', null).and('a.doneAt', 'is', null),
        or('a.withdrawnAt', '>', since),
        or('a.doneAt', '>', since)
      ])
    )
    .orderBy('a.postedAt', 'desc')
    .limit(50)
    .execute();
}

export type BoardQuery = {
  readonly today: string;
  readonly not: string;
  /** Asks of these kinds, or with one of these words in their own words; all where both are empty. */
  readonly kinds: readonly string[];
  readonly alike: readonly string[];
  readonly most: number;
  readonly after: number;
};

/** Open asks that neighbours may see, and for which nobody is found yet; the newest first. */
export async function visibleAsks(tx: Tx, { today, not, kinds, alike, most, after }: BoardQuery): Promise<AskRow[]> {
  return (
    asked(tx)
      // Who helps across the border finds that ask at the help, and not on the board.
      .where(sql<boolean>`a.neighbourhood_id = here_neighbourhood()`)
      .where('a.audience', '<>', 'coordinator')
      .where('a.withdrawnAt', 'is', null)
      .where('a.pausedAt', 'is', null)
      .where('a.doneAt', 'is', null)
      .where('a.endsOn', '>=', today)
      .where('a.personId', '<>', not)
      .$if(kinds.length + alike.length > 0, (asks) =>
        asks.where(sql<boolean>`a.id in (select id from asks_about(${[...kinds]}, ${alike.join(' ')}, true))`)
      )
      .orderBy('a.postedAt', 'desc')
      .orderBy('a.id')
      .limit(most)
      .offset(after)
      .execute()
  );
}

export async function tickedFor(tx: Tx, askId: string): Promise<string[]> {
  const rows = await tx.selectFrom('tickedPeople').select('personId').where('askId', '=', askId).execute();
  return rows.map(({ personId }) => personId);
}

/** Those with whom somebody once agreed on help: the only people one may be assumed to know. */
export async function knownTo(tx: Tx, personId: string): Promise<{ id: string; firstName: string }[]> {
  const { rows } = await sql<{ id: string; firstName: string }>`
    select distinct p.id, p.first_name from matches m
      join people p on p.region_id = m.region_id
        and p.id = case when m.asker_id = ${personId} then m.helper_id else m.asker_id end
    where (m.asker_id = ${personId} or m.helper_id = ${personId}) and m.agreed_at is not null and p.left_at is null
    order by p.first_name, p.id limit 40`.execute(tx);
  return rows;
}

export async function interestOf(tx: Tx, askId: string, personId: string): Promise<{ words: string | null } | null> {
  const row = await tx
    .selectFrom('interests')
    .select('words')
    .where('askId', '=', askId)
    .where('personId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export async function nameOf(tx: Tx, personId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('people')
    .select('firstName')
    .where('id', '=', personId)
    .where('leftAt', 'is', null)
    .executeTakeFirst();
  return row?.firstName ?? null;
}
