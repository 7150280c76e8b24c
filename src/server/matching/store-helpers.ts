import { sql } from 'kysely';
import type { Bonds, Trust } from '#domain/matching/candidate.ts';
import type { Tx } from '#server/platform/db.ts';
import { bondsFrom, type Asked, type BondRow } from './store-bonds.ts';
import { rowsOf, type CellRow, type Columns } from './store-parts.ts';
import type { PromisedRow } from './store-promises.ts';

export type HelperRow = {
  readonly id: string;
  readonly firstName: string;
  readonly languages: readonly string[];
  /** The street, where it is one of those that were asked after. */
  readonly street: string | null;
  readonly cell: CellRow | null;
  readonly cellName: string | null;
  readonly trust: readonly Trust[];
  readonly mostIntimacy: number;
  readonly isYoung: boolean;
  readonly isNotNow: boolean;
  readonly contacts: number;
  readonly wasAskedLately: boolean;
  readonly wouldLikeTo: boolean;
};

export type OfferRow = {
  readonly id: string;
  readonly personId: string;
  readonly categories: readonly string[];
  readonly words: string | null;
  readonly dayparts: number;
  readonly minutesAWeek: number;
  readonly reachMetres: number;
  readonly isPaused: boolean;
  /** Whether it may go beyond the own neighbourhood; null where nobody asked. */
  readonly goesBeyond: boolean | null;
};

type Offering = {
  readonly asked: Asked;
  readonly kinds: readonly string[];
  /** For a neighbourhood across the border: only what may go there. */
  readonly beyond: boolean;
  /** The streets of which it must be known who lives there. */
  readonly streets: readonly string[];
  readonly timezone: string;
  readonly today: string;
  readonly now: Date;
  /** From when on visits take somebody's time. */
  readonly since: Date;
};

type PersonRow = Pick<HelperRow, 'id' | 'firstName' | 'languages'> & { readonly cellId: string | null };
type VouchingRow = {
  readonly personId: string;
  readonly kind: Trust;
  readonly counts: boolean;
  readonly isLongAgo: boolean;
};
type Ids = readonly string[] | null;
type Read = {
  readonly offers: Columns<OfferRow>;
  readonly people: Columns<PersonRow>;
  readonly vouchings: Columns<VouchingRow>;
  readonly cells: Columns<CellRow & { readonly name: string }>;
  readonly streets: Columns<{ readonly personId: string; readonly street: string }>;
  readonly wentWell: Ids;
  readonly asked: Columns<{ readonly personId: string; readonly contacts: number }>;
  readonly notNow: Ids;
  readonly wouldLikeTo: Ids;
  readonly young: Ids;
  readonly waiting: Ids;
  readonly promised: Columns<PromisedRow>;
  readonly bonds: Columns<BondRow>;
};

type Offered = {
  readonly offers: readonly OfferRow[];
  readonly people: readonly HelperRow[];
  readonly promised: readonly PromisedRow[];
  readonly bonds: Bonds;
};

/**
 * What is offered now of these kinds, who of those is still here, in order of id, and what stands between them and these
 * asks. The database answers it as one question behind one wall, for a coordinator and the clock alone.
 */
export async function peopleOffering(tx: Tx, offering: Offering): Promise<Offered> {
  const { asked, kinds, beyond, streets, timezone, today, now, since } = offering;
  const askers = [...new Set(asked.map(({ personId }) => personId))];
  const { rows } = await sql<{
    read: string;
  }>`select around_asks(${asked.map(({ id }) => id)}, ${askers}, ${[...kinds]},
    ${beyond}, ${[...streets]}, ${timezone}, ${today}, ${now}, ${since})::text as read`.execute(tx);
  const { offers, promised, bonds, ...read } = JSON.parse(rows[0]!.read) as Read;
  return {
    offers: rowsOf(offers),
    people: rowsFrom(read),
    promised: rowsOf(promised),
    bonds: bondsFrom(rowsOf(bonds))
  };
}

function rowsFrom(read: Omit<Read, 'offers' | 'promised' | 'bonds'>): readonly HelperRow[] {
  const cells = new Map(rowsOf(read.cells).map((cell) => [cell.id, cell]));
  const streets = new Map(rowsOf(read.streets).map(({ personId, street }) => [personId, street]));
  const vouchings = Map.groupBy(rowsOf(read.vouchings), ({ personId }) => personId);
  const contacts = new Map(rowsOf(read.asked).map((asked) => [asked.personId, asked.contacts]));
  const [well, notNow, wouldLikeTo] = [new Set(read.wentWell), new Set(read.notNow), new Set(read.wouldLikeTo)];
  const [young, waiting] = [new Set(read.young), new Set(read.waiting)];
  const here = rowsOf(read.people).filter(({ id }) => !waiting.has(id));
  return here.map(({ id, firstName, languages, cellId }) => {
    const vouched = vouchings.get(id) ?? [];
    const isTried = vouched.some(({ isLongAgo }) => isLongAgo || well.has(id));
    return {
      ...{ id, firstName, languages, street: streets.get(id) ?? null },
      ...placeOf(cellId === null ? undefined : cells.get(cellId)),
      trust: vouched.filter(({ counts }) => counts).map(({ kind }) => kind),
      mostIntimacy: isTried ? 3 : 1,
      isYoung: young.has(id),
      isNotNow: notNow.has(id),
      contacts: contacts.get(id) ?? 0,
      wasAskedLately: contacts.has(id),
      wouldLikeTo: wouldLikeTo.has(id)
    };
  });
}

function placeOf(found: (CellRow & { readonly name: string }) | undefined): Pick<HelperRow, 'cell' | 'cellName'> {
  if (!found) return { cell: null, cellName: null };
  const { name, ...cell } = found;
  return { cell, cellName: name };
}

export type ReachBy = 'email' | 'phone' | 'coordinator';

/** How each of these wants to be reached. */
export async function waysToReach(tx: Tx, among: readonly string[]): Promise<ReadonlyMap<string, ReachBy>> {
  if (among.length === 0) return new Map();
  // One question for any number of people, so that its plan is known.
  const { rows } = await sql<{ personId: string; reachBy: ReachBy }>`select person_id, reach_by from contacts
    where person_id = any (${[...among]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ personId, reachBy }) => [personId, reachBy]));
}
