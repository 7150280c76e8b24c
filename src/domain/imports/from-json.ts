import { no, yes, type Result } from '../result.ts';
import { cellsFrom, dayIn, type NoMap, type RawMap, type RawPerson, type RawTie } from './raw-map.ts';

type Group = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (group: Group, name: string): string =>
  Object.hasOwn(group, name) && typeof group[name] === 'string' ? group[name] : '';

/** Reads our own map in JSON, whatever else may stand in it; see `MapFile` for its form. */
export function mapFromJson(value: unknown): Result<RawMap, NoMap> {
  if (!isGroup(value) || value['form'] !== 'samenredzaam-map' || value['version'] !== 1) return no('not-a-map');
  const { people, ties } = value;
  if (!Array.isArray(people) || !Array.isArray(ties)) return no('not-a-map');
  if (![...people, ...ties].every(isGroup)) return no('not-a-map');
  return yes({
    madeOn: dayIn(textIn(value, 'madeOn')),
    people: people.map(personFrom),
    ties: ties.map(tieFrom),
    besides: []
  });
}

const personFrom = (one: Group): RawPerson => ({
  refs: [textIn(one, 'id')],
  cells: cellsFrom([
    ['name', textIn(one, 'name')],
    ...(isGroup(one['facts']) ? Object.entries(one['facts']).flatMap(([fact, cell]) => factCells(fact, cell)) : []),
    ...strange(one, ['id', 'name', 'facts'])
  ])
});

const tieFrom = (one: Group): RawTie => ({
  from: textIn(one, 'from'),
  to: textIn(one, 'to'),
  cells: cellsFrom([...factCells('terms', one['terms']), ...strange(one, ['id', 'from', 'to', 'terms'])])
});

// A value, or why there is none; as the two columns that the other forms have.
const factCells = (fact: string, cell: unknown): [string, string][] =>
  isGroup(cell)
    ? [
        [fact, textIn(cell, 'value')],
        [`${fact}_unknown`, textIn(cell, 'empty')]
      ]
    : [];

const strange = (one: Group, known: readonly string[]): [string, string][] =>
  Object.keys(one)
    .filter((name) => !known.includes(name))
    .map((name) => [name, '…']);

/** Our own map in JSON: days are "2026-03-31", ids are of the file alone. */
export type MapFile = {
  readonly form: 'samenredzaam-map';
  readonly version: 1;
  readonly madeOn: string | null;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly facts: Readonly<Record<string, { readonly value: string | null; readonly empty: string | null }>>;
  }[];
  readonly ties: readonly {
    readonly from: string;
    readonly to: string;
    readonly terms: { readonly value: string | null; readonly empty: string | null };
  }[];
};
