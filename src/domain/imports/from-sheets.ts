import { withoutGuard } from '../exports/csv.ts';
import { no, yes, type Result } from '../result.ts';
import {
  cellsFrom,
  dayIn,
  isNumbering,
  type Cells,
  type NoMap,
  type RawMap,
  type RawPerson,
  type RawTie
} from './raw-map.ts';

/** A CSV file: its rows, of which the first names the columns. */
export type Sheet = readonly (readonly string[])[];
type Kind = 'people' | 'ties' | 'matrix' | 'ego';

/**
 * Reads the CSV files of one map as Network Canvas (Complex Data Collective) and we write them: people (attribute list),
 * ties (edge list), who knows whom (adjacency matrix) and whoever is in the middle (ego), in any order.
 */
export function mapFromSheets(sheets: readonly Sheet[]): Result<RawMap, NoMap> {
  const by = Map.groupBy(sheets, kindOf);
  if (by.has(null) || !by.has('people')) return no('not-a-map');
  const rows = (kind: Kind): readonly Cells[] => (by.get(kind) ?? []).flatMap(rowsOf);
  const [people, ties, ego] = [rows('people'), rows('ties'), rows('ego')];
  const middles = new Set([...people, ...ties, ...ego].flatMap((cells) => cells.get('networkCanvasEgoUUID') ?? []));
  if (middles.size > 1) return no('more-than-one');
  return yes({
    madeOn: dayIn(ego[0]?.get('sessionFinish') ?? ego[0]?.get('sessionExported')),
    people: people.map(personFrom),
    ties: [...ties.map(tieFrom), ...(by.get('matrix') ?? []).flatMap(tiesInMatrix)],
    besides: [...new Set(ego.flatMap((cells) => [...cells.keys()]))].filter((column) => !isOfEgo(column))
  });
}

// By the columns that each kind has; null for what is no file of a map.
const marks: readonly (readonly [Kind, readonly string[]])[] = [
  ['ties', ['networkCanvasSourceUUID']],
  ['ties', ['from', 'to']],
  ['people', ['nodeID']],
  ['people', ['networkCanvasUUID']],
  ['ego', ['networkCanvasEgoUUID']],
  ['ego', ['networkCanvasCaseID']]
];

function kindOf([head = []]: Sheet): Kind | null {
  const columns = new Set(head.map((name) => name.trim()));
  const found = marks.find(([, needed]) => needed.every((one) => columns.has(one)));
  if (found) return found[0];
  return head.length > 1 && head[0]!.trim() === '' ? 'matrix' : null;
}

function rowsOf([head = [], ...rows]: Sheet): readonly Cells[] {
  const columns = head.map((name) => withoutGuard(name));
  return rows.map((row) => cellsFrom(row.flatMap((text, at) => cellIn(columns[at], text))));
}

const cellIn = (column: string | undefined, text: string): [string, string][] =>
  column === undefined || column.trim() === '' ? [] : [[column, withoutGuard(text)]];

const isOfEgo = (column: string): boolean =>
  isNumbering(column) || /^(session(Start|Finish|Exported)|APP_VERSION|COMMIT_HASH|networkCanvas.*)$/.test(column);

const personFrom = (cells: Cells): RawPerson => ({
  refs: ['networkCanvasUUID', 'nodeID'].flatMap((column) => cells.get(column) ?? []),
  cells
});

const tieFrom = (cells: Cells): RawTie => ({
  from: cells.get('networkCanvasSourceUUID') ?? cells.get('from') ?? '',
  to: cells.get('networkCanvasTargetUUID') ?? cells.get('to') ?? '',
  cells
});

// That two know each other, each two once; it says no more than that.
const tiesInMatrix = ([head = [], ...rows]: Sheet): readonly RawTie[] =>
  rows.flatMap(([from = '', ...cells], row) =>
    cells.flatMap((text, at) =>
      at > row && !['', '0', 'false'].includes(text.trim().toLowerCase())
        ? [{ from, to: head[at + 1] ?? '', cells: new Map<string, string>() }]
        : []
    )
  );
