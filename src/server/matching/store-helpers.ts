import { sql } from 'kysely';
import type { Bonds, Trust } from '#domain/matching/candidate.ts';
import type { Tx } from '#server/platform/db.ts';
import { bondsFrom, bondsWith, type Asked, type BondRow } from './store-bonds.ts';
import { columnsOf, isLetAcross, listOf, near, rowsOf, type CellRow, type Columns } from './store-parts.ts';
import { promises, type PromisedRow } from './store-promises.ts';

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

type Of<More> = readonly ({ readonly personId: string } & More)[];
type PersonRow = Pick<HelperRow, 'id' | 'firstName' | 'languages'> & { readonly cellId: string | null };
type VouchingRow = {
  readonly personId: string;
  readonly kind: Trust;
  readonly counts: boolean;
  readonly isLongAgo: boolean;
};
type Read = {
  readonly offers: Columns<OfferRow>;
  readonly people: Columns<PersonRow>;
  readonly vouchings: Columns<VouchingRow>;
  readonly cells: readonly (CellRow & { readonly name: string })[];
  readonly streets: Of<{ street: string }>;
  readonly wentWell: Of<object>;
  readonly asked: Of<{ contacts: number }>;
  readonly notNow: Of<object>;
  readonly wouldLikeTo: Of<object>;
  readonly young: readonly string[];
  readonly waiting: readonly string[];
  readonly promised: readonly PromisedRow[];
  readonly bonds: readonly BondRow[];
};

type Offered = {
  readonly offers: readonly OfferRow[];
  readonly people: readonly HelperRow[];
  readonly promised: readonly PromisedRow[];
  readonly bonds: Bonds;
};

/**
 * What is offered now of these kinds, who of those is still here, in order of id, and what stands between them and these
 * asks. It is one question with a list per table: each table has walls of its own, and asking person by person meets them
 * every time.
 */
export async function peopleOffering(tx: Tx, offering: Offering): Promise<Offered> {
  const { offers, promised, bonds, ...read } = await readOffering(tx, offering);
  return { offers: rowsOf(offers), people: rowsFrom(read), promised, bonds: bondsFrom(bonds) };
}

const offerNames = [
  'id',
  'person_id',
  'categories',
  'words',
  'dayparts',
  'minutes_a_week',
  'reach_metres',
  'goes_beyond',
  'is_paused'
];
const personNames = ['id', 'first_name', 'languages', 'cell_id'];
const vouchingNames = ['person_id', 'kind', 'counts', 'is_long_ago'];

async function readOffering(tx: Tx, offering: Offering): Promise<Read> {
  const { asked, kinds, beyond, streets, today, now } = offering;
  const { rows } = await sql<Read>`with
    offer as materialized (select id, person_id, categories, words, dayparts, minutes_a_week, reach_metres, goes_beyond,
        paused_at is not null and (paused_until is null or paused_until >= ${today}) as is_paused
      from offers where withdrawn_at is null and ends_on >= ${today} and categories && ${[...kinds]}::text[]
        and (goes_beyond or not ${beyond}::boolean)),
    near as materialized (select array(select distinct person_id from offer) as ids),
    young as materialized (select young_among(ids) as ids from near),
    vouched as materialized (select person_id, kind, seen_on <= ${today}::date - 90 as is_long_ago,
        kind <> 'certificate' or certificate_until(seen_on) > ${today} as counts
      from vouchings where person_id = ${near} and withdrawn_at is null),
    theirs as materialized (select m.*, ${isLetAcross} as is_let from matches m
      where m.helper_id = ${near} and (m.closed_at is null or m.proposed_at > ${before(now, 14)}))
    select ${columnsOf(offerNames, sql`from offer order by id`)} as offers,
      ${columnsOf(personNames, sql`from people where id = ${near} and left_at is null order by id`)} as people,
      ${columnsOf(vouchingNames, sql`from vouched order by kind`)} as vouchings,
      ${listOf(sql`select id, name, x, y, addresses from cells`)} as cells,
      ${listOf(sql`select person_id, street from contacts where cardinality(${[...streets]}::text[]) > 0
        and person_id = ${near} and street = any (${[...streets]}::text[])`)} as streets,
      ${listOf(wentWell)} as went_well,
      ${listOf(sql`select helper_id as person_id, count(*) filter (where proposed_at > ${before(now, 7)}) as contacts
        from theirs where proposed_at > ${before(now, 14)} and is_let group by 1`)} as asked,
      ${listOf(sql`select person_id from not_nows where person_id = ${near}
        and withdrawn_at is null and ends_on >= ${today}`)} as not_now,
      ${listOf(sql`select person_id from give_backs where person_id = ${near} and answer = 'yes'
        and withdrawn_at is null and said_at > ${before(now, 60)}`)} as would_like_to,
      ${listOf(promises(offering))} as promised, ${listOf(bondsWith(asked))} as bonds,
      (select to_json(ids) from young) as young, (select to_json(waiting_among(ids)) from young) as waiting`.execute(
    tx
  );
  return rows[0]!;
}

// Whoever is new begins with what comes least close: until a coordinator met them and one help went well, or three months
// have gone by since that meeting.
const wentWell = sql`select distinct m.helper_id as person_id from matches m
  join appointments t on t.region_id = m.region_id and t.match_id = m.id
  join outcomes u on u.region_id = t.region_id and u.appointment_id = t.id and u.person_id = m.asker_id and u.answer = 'worked'
  where m.helper_id = any (array(select person_id from vouched where not is_long_ago))`;

function rowsFrom(read: Omit<Read, 'offers' | 'promised' | 'bonds'>): readonly HelperRow[] {
  const cells = new Map(read.cells.map((cell) => [cell.id, cell]));
  const streets = new Map(read.streets.map(({ personId, street }) => [personId, street]));
  const vouchings = Map.groupBy(rowsOf(read.vouchings), ({ personId }) => personId);
  const contacts = new Map(read.asked.map((asked) => [asked.personId, asked.contacts]));
  const [well, notNow, wouldLikeTo] = [idsOf(read.wentWell), idsOf(read.notNow), idsOf(read.wouldLikeTo)];
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

const idsOf = (rows: Of<object>): ReadonlySet<string> => new Set(rows.map(({ personId }) => personId));

function placeOf(found: Read['cells'][number] | undefined): Pick<HelperRow, 'cell' | 'cellName'> {
  if (!found) return { cell: null, cellName: null };
  const { name, ...cell } = found;
  return { cell, cellName: name };
}

export type ReachBy = 'email' | 'phone' | 'coordinator';

/** How each of these wants to be reached. */
export async function waysToReach(tx: Tx, among: readonly string[]): Promise<ReadonlyMap<string, ReachBy>> {
  if (among.length === 0) return new Map();
  const rows = await tx.selectFrom('contacts').select(['personId', 'reachBy']).where('personId', 'in', among).execute();
  return new Map(rows.map(({ personId, reachBy }) => [personId, reachBy as ReachBy]));
}

const before = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);
