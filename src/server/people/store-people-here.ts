import { sql } from 'kysely';
import type { Tx } from '#server/platform/db.ts';

export type PersonHere = {
  id: string;
  firstName: string;
  initial: string | null;
  place: string | null;
  isNew: boolean;
};

const here = (tx: Tx) =>
  tx
    .selectFrom('people as p')
    .leftJoin('cells as l', (join) => join.onRef('l.regionId', '=', 'p.regionId').onRef('l.id', '=', 'p.cellId'))
    .select(['p.id', 'p.firstName', 'p.surnameInitial as initial', 'l.name as place'])
    .select(sql<boolean>`p.welcomed_at is null`.as('isNew'))
    .where('p.leftAt', 'is', null);

/** People by their first names, at most `most`. */
export const peopleInOrder = (tx: Tx, most: number): Promise<PersonHere[]> =>
  here(tx)
    .orderBy(sql`lower(p.first_name)`)
    .orderBy('p.id')
    .limit(most)
    .execute();

/** People whose first name begins like this, by name and at most `most`. */
export const peopleNamed = (tx: Tx, named: string, most: number): Promise<PersonHere[]> =>
  here(tx)
    .where(sql<boolean>`starts_with(lower(p.first_name), lower(${named}))`)
    .orderBy(sql`lower(p.first_name)`)
    .orderBy('p.id')
    .limit(most)
    .execute();

/** Somebody who is here, as on the list of people. */
export const oneHere = async (tx: Tx, id: string): Promise<PersonHere | null> =>
  (await here(tx).where('p.id', '=', id).executeTakeFirst()) ?? null;

export type SeenPerson = {
  id: string;
  firstName: string;
  initial: string | null;
  place: string | null;
  languages: string[];
  joinedAt: Date;
  joinedBy: string;
  welcomedAt: Date | null;
  reachBy: 'email' | 'phone' | 'coordinator' | null;
  email: string | null;
  phone: string | null;
  address: string | null;
  likes: string | null;
  hard: string | null;
};

export async function personHere(tx: Tx, id: string, today: string): Promise<SeenPerson | null> {
  const row = await tx
    .selectFrom('people as p')
    .leftJoin('cells as l', (join) => join.onRef('l.regionId', '=', 'p.regionId').onRef('l.id', '=', 'p.cellId'))
    .leftJoin('contacts as c', (join) => join.onRef('c.regionId', '=', 'p.regionId').onRef('c.personId', '=', 'p.id'))
    .leftJoin('profiles as f', (join) => join.onRef('f.regionId', '=', 'p.regionId').onRef('f.personId', '=', 'p.id'))
    .leftJoin('hardThings as h', (join) =>
      join.onRef('h.regionId', '=', 'p.regionId').onRef('h.personId', '=', 'p.id').on('h.endsOn', '>=', today)
    )
    .select(['p.id', 'p.firstName', 'p.surnameInitial as initial', 'l.name as place', 'p.languages', 'p.joinedAt'])
    .select(['p.joinedBy', 'p.welcomedAt', 'c.email', 'c.phone', 'c.address', 'f.likes', 'h.words as hard'])
    .select(sql<SeenPerson['reachBy']>`c.reach_by`.as('reachBy'))
    .where('p.id', '=', id)
    .where('p.leftAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export type KnownOf = {
  vouchings: { id: string; kind: string; seenOn: string }[];
  notNows: { id: string; endsOn: string }[];
  offers: { id: string; categories: string[]; words: string | null }[];
  asks: { id: string; category: string; words: string }[];
};

/** What stands about somebody today: one small question per kind. */
export async function knownOf(tx: Tx, personId: string, today: string): Promise<KnownOf> {
  const standing = { personId, today };
  return {
    vouchings: await tx
      .selectFrom('vouchings')
      .select(['id', 'kind', 'seenOn'])
      .where('personId', '=', personId)
      .where('withdrawnAt', 'is', null)
      .orderBy('seenOn', 'desc')
      .execute(),
    notNows: await tx
      .selectFrom('notNows')
      .select(['id', 'endsOn'])
      .where('personId', '=', personId)
      .where('withdrawnAt', 'is', null)
      .where('endsOn', '>=', today)
      .execute(),
    ...(await running(tx, standing))
  };
}

async function running(tx: Tx, { personId, today }: { personId: string; today: string }) {
  const offers = await tx
    .selectFrom('offers')
    .select(['id', 'categories', 'words'])
    .where('personId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .where('endsOn', '>=', today)
    .execute();
  const asks = await tx
    .selectFrom('asks')
    .select(['id', 'category', 'words'])
    .where('personId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .where('doneAt', 'is', null)
    .where('endsOn', '>=', today)
    .execute();
  return { offers, asks };
}
