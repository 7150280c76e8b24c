import { exportedFacts } from '../exports/table.ts';
import { aroundFacts, isKeptApart } from '../networks/facts.ts';
import { no, yes, type Result } from '../result.ts';
import { isNumbering, type Cells, type RawMap, type RawPerson, type RawTie } from './raw-map.ts';
import { columnsOf, readRow, type Fact, type Left, type SaidInFile } from './row.ts';

/** What would come of a file: people by the names it has, what it says of each and of two, and what stays behind. */
export type Offered = {
  readonly madeOn: string | null;
  readonly people: readonly { readonly name: string; readonly said: readonly SaidInFile[] }[];
  /** `from` and `to` are places in the list of people. */
  readonly ties: readonly { readonly from: number; readonly to: number; readonly said: SaidInFile }[];
  readonly left: readonly Left[];
};

/** So many people and ties a map may have; more would be a list and no map. */
export const mostTaken = { people: 500, ties: 5000 } as const;
const longestName = 60;
const mostTold = 60;

/** Judges a file by what can be known here. What it does not say is not made up, and what is left out is named. */
export function offerOf(raw: RawMap): Result<Offered, 'nobody-in-it' | 'too-many'> {
  if (raw.people.length > mostTaken.people || raw.ties.length > mostTaken.ties) return no('too-many');
  const people = peopleOf(raw.people);
  if (people.found.length === 0) return no('nobody-in-it');
  const ties = tiesOf(raw.ties, people.found);
  const left = [...people.left, ...ties.left, ...strangeColumns(raw)];
  return yes({
    madeOn: raw.madeOn,
    people: people.found.map(({ name, said }) => ({ name, said })),
    ties: ties.found,
    left: onlyOnce(left).slice(0, mostTold)
  });
}

type Found = Offered['people'][number] & { readonly refs: readonly string[] };

function peopleOf(rows: readonly RawPerson[]): { found: readonly Found[]; left: readonly Left[] } {
  const [found, left, seen]: [Found[], Left[], Set<string>] = [[], [], new Set()];
  for (const [at, { refs, cells }] of rows.entries()) {
    const name = nameIn(cells) ?? `P${at + 1}`;
    const read = readRow(cells, {
      subject: 'person',
      facts: exportedFacts,
      who: name.slice(0, longestName),
      other: null
    });
    if (refs.some((ref) => seen.has(ref))) left.push({ why: 'twice', who: name.slice(0, longestName) });
    else if (name.length > longestName) left.push({ why: 'long-name', who: `${name.slice(0, 30)}…` });
    else {
      found.push({ refs, name, said: read.said });
      left.push(...read.left);
    }
    for (const ref of refs) seen.add(ref);
  }
  return { found, left };
}

const nameColumns = ['name', 'label', 'naam', 'voornaam', 'nickname', 'first_name'];
const isName = (column: string): boolean => nameColumns.includes(column.toLowerCase());

const nameIn = (cells: Cells): string | undefined =>
  nameColumns.flatMap((name) => [...cells].filter(([column]) => column.toLowerCase() === name))[0]?.[1];

type Tie = Offered['ties'][number];

function tiesOf(rows: readonly RawTie[], people: readonly Found[]): { found: readonly Tie[]; left: readonly Left[] } {
  const places = new Map(people.flatMap(({ refs }, at) => refs.map((ref) => [ref, at] as const)));
  const left: Left[] = [];
  const found: Tie[] = [];
  for (const { from, to, cells } of rows) {
    const [one, other] = [places.get(from), places.get(to)];
    if (one === undefined || other === undefined || one === other) {
      left.push({ why: 'nobody' });
      continue;
    }
    const whom = { who: people[one]!.name, other: people[other]!.name };
    const read = readRow(cells, { subject: 'pair', facts: ['terms'], ...whom });
    found.push(...read.said.map((said) => ({ from: one, to: other, said })));
    left.push(...read.left, ...(saysNothing(cells) ? [{ why: 'bare-tie' } as const] : []));
  }
  return withoutContradictions(found, { left, people });
}

const saysNothing = (cells: Cells): boolean => ![...cells.keys()].some((column) => ofTies.has(column));

/** Of two who are said to get on in two ways nothing is known. */
function withoutContradictions(ties: readonly Tie[], { left, people }: { left: Left[]; people: readonly Found[] }) {
  const pairs = Map.groupBy(ties, ({ from, to }) => [from, to].toSorted((a, b) => a - b).join('+'));
  const found = [...pairs.values()].flatMap((said): readonly Tie[] => {
    const [first] = said as [Tie, ...Tie[]];
    if (new Set(said.map(({ said: one }) => one.value ?? one.empty)).size === 1) return [first];
    const whom = { who: people[first.from]!.name, other: people[first.to]!.name };
    left.push({ why: 'contradicts', ...whom, fact: 'terms' });
    return [];
  });
  return { found, left };
}

const ofPeople = columnsOf('person', exportedFacts);
const ofTies = columnsOf('pair', ['terms']);
const apart = (Object.keys(aroundFacts) as Fact[]).filter((fact) => isKeptApart({ fact, value: null }));

function strangeColumns({ people, ties, besides }: RawMap): readonly Left[] {
  const columns = new Set([
    ...people.flatMap(({ cells }) => [...cells.keys()]).filter((one) => !ofPeople.has(one) && !isName(one)),
    ...ties.flatMap(({ cells }) => [...cells.keys()]).filter((one) => !ofTies.has(one)),
    ...besides
  ]);
  return [...columns]
    .filter((column) => !isNumbering(column))
    .map((column) => ({ why: isJudgement(column) ? 'judgement' : 'column', column: column.slice(0, longestName) }));
}

const isJudgement = (column: string): boolean => apart.some((fact) => column === fact || column.startsWith(`${fact}_`));

const onlyOnce = (left: readonly Left[]): readonly Left[] => [
  ...new Map(left.map((one) => [JSON.stringify(one), one])).values()
];
