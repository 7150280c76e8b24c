import { emptyReasons, type EmptyReason } from '../advice/vocabulary.ts';
import { isKeptApart, valuesFor, type AroundFact } from '../networks/facts.ts';
import type { Cells } from './raw-map.ts';

export type Fact = AroundFact | 'terms';
/** One thing a file says: a value, or which of the four ways of not knowing it is. */
export type SaidInFile = { readonly fact: Fact; readonly value: string | null; readonly empty: EmptyReason | null };

/** What of a file does not come along, and why; `column`, `value` and `who` are as the file has them. */
export type Left =
  | { readonly why: 'column' | 'judgement'; readonly column: string }
  | { readonly why: 'value'; readonly column: string; readonly value: string }
  | { readonly why: 'contradicts'; readonly who: string; readonly other: string | null; readonly fact: Fact }
  | { readonly why: 'twice' | 'long-name'; readonly who: string }
  | { readonly why: 'nobody' | 'bare-tie' };

/** Whom a row is about; `other` is the second of two. */
type Whom = { readonly who: string; readonly other: string | null };
type About = Whom & { readonly subject: 'person' | 'pair'; readonly facts: readonly Fact[] };
type Read = { readonly said: readonly SaidInFile[]; readonly left: readonly Left[] };

/** Reads of one row what can be known here. Nothing is guessed: what does not fit is left out and named. */
export function readRow(cells: Cells, { subject, facts, ...whom }: About): Read {
  const reads = facts.map((fact) => readFact(cells, { fact, values: valuesFor(subject, fact), whom }));
  return { said: reads.flatMap(({ said }) => said), left: reads.flatMap(({ left }) => left) };
}

type One = { readonly fact: Fact; readonly values: readonly string[]; readonly whom: Whom };

function readFact(cells: Cells, { fact, values, whom }: One): Read {
  const [value, unknown] = [cells.get(fact), cells.get(`${fact}_unknown`)];
  const left = [...strange(fact, value, values), ...strange(`${fact}_unknown`, unknown, emptyReasons)];
  const known = knownValues(cells, { fact, values });
  const empty = emptyReasons.find((one) => one === unknown) ?? null;
  if (known.length + (empty === null ? 0 : 1) > 1)
    return { said: [], left: [...left, { why: 'contradicts', ...whom, fact }] };
  const [one = null] = known;
  if (one !== null && isKeptApart({ fact, value: one }))
    return { said: [], left: [...left, { why: 'judgement', column: fact }] };
  // What was not asked says nothing, and nothing is what is kept of it.
  const isSaid = one !== null || (empty !== null && empty !== 'not-asked');
  return { said: isSaid ? [{ fact, value: one, empty }] : [], left };
}

/** The values that a row has for a fact. Network Canvas gives each choice of a list a column that is true or false. */
function knownValues(cells: Cells, { fact, values }: Omit<One, 'whom'>): readonly string[] {
  const value = cells.get(fact);
  const chosen = values.filter((one) => isTrue(cells.get(`${fact}_${one}`)));
  return [...new Set([...(value !== undefined && values.includes(value) ? [value] : []), ...chosen])];
}

const strange = (column: string, value: string | undefined, values: readonly string[]): readonly Left[] =>
  value === undefined || values.includes(value) ? [] : [{ why: 'value', column, value }];

const isTrue = (text: string | undefined): boolean => text !== undefined && ['true', '1'].includes(text.toLowerCase());

/** The columns that say something of these facts. */
export const columnsOf = (subject: 'person' | 'pair', facts: readonly Fact[]): ReadonlySet<string> =>
  new Set(
    facts.flatMap((fact) => [fact, `${fact}_unknown`, ...valuesFor(subject, fact).map((value) => `${fact}_${value}`)])
  );
