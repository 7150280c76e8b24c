import { sql } from 'kysely';
import type { Offer } from '#domain/offers/offer.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';

type Place = { readonly regionId: string; readonly neighbourhoodId: string; readonly now: Date };
type Posting = { readonly personId: string; readonly postedBy: string; readonly offer: Offer };

export async function addOffer(tx: Tx, place: Place, { personId, postedBy, offer }: Posting): Promise<string> {
  const id = newId(place.now.getTime());
  const { regionId, neighbourhoodId, now } = place;
  const said = { ...offer, categories: [...offer.categories] };
  await tx
    .insertInto('offers')
    .values({ regionId, neighbourhoodId, id, personId, postedBy, postedAt: now, ...said })
    .execute();
  return id;
}

type Marks = Partial<Offer> & { pausedAt?: Date | null; pausedUntil?: string | null; withdrawnAt?: Date };

export async function markOffer(tx: Tx, id: string, { categories, ...marks }: Marks): Promise<void> {
  await tx
    .updateTable('offers')
    .set({ ...marks, ...(categories ? { categories: [...categories] } : {}), version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function offerState(tx: Tx, id: string): Promise<{ personId: string; withdrawnAt: Date | null } | null> {
  const row = await tx
    .selectFrom('offers')
    .select(['personId', 'withdrawnAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export type OfferRow = Offer & {
  readonly id: string;
  readonly personId: string;
  readonly firstName: string;
  readonly postedAt: Date;
  readonly pausedAt: Date | null;
  readonly pausedUntil: string | null;
};

const offered = (tx: Tx) =>
  tx
    .selectFrom('offers as o')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'o.regionId').onRef('p.id', '=', 'o.personId'))
    .select([
      'o.id',
      'o.personId',
      'p.firstName',
      'o.postedAt',
      'o.categories',
      'o.words',
      'o.dayparts',
      'o.minutesAWeek'
    ])
    .select(['o.reachMetres', 'o.feeCents', 'o.feeToBeAgreed', 'o.endsOn', 'o.pausedAt', 'o.pausedUntil'])
    .where('o.withdrawnAt', 'is', null);

export async function offersOf(tx: Tx, personId: string): Promise<OfferRow[]> {
  return offered(tx).where('o.personId', '=', personId).orderBy('o.postedAt', 'desc').limit(50).execute();
}

export async function offerById(tx: Tx, id: string): Promise<OfferRow | null> {
  return (await offered(tx).where('o.id', '=', id).executeTakeFirst()) ?? null;
}

export async function isPersonHere(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .where('leftAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The kinds of help that somebody in the neighbourhood likes to give today; of nobody in particular. */
export async function kindsOffered(tx: Tx, today: string): Promise<string[]> {
  const { rows } = await sql<{ category: string }>`select category from kinds_on_offer(${today}) order by 1`.execute(
    tx
  );
  return rows.map(({ category }) => category);
}
