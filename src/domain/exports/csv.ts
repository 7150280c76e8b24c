import { exportedFacts, type Cell, type Table } from './table.ts';

/**
 * One cell: always quoted, and with an apostrophe before what a spreadsheet would take for a formula (OWASP, CSV
 * injection). Whoever reads such a file takes one off again, so what began like that itself gets one as well.
 */
export const csvCell = (text: string): string => `"${(guarded.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The text of a cell as it was before it was guarded. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && guarded.test(cell.slice(1)) ? cell.slice(1) : cell;

const guarded = /^'*[=+\-@\t\r]/;

const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';

const cells = ({ value, empty }: Cell): readonly string[] => [value ?? '', empty ?? ''];
const columns = (name: string): readonly string[] => [name, `${name}_unknown`];

/** Who is in the middle; columns and names of files as Network Canvas writes them (Complex Data Collective, GPL-3.0). */
export const egoCsv = ({ egoId }: Table, { mark, today }: { mark: string; today: string }): string =>
  csvOf([
    [
      ...['networkCanvasEgoUUID', 'networkCanvasCaseID', 'networkCanvasSessionID', 'networkCanvasProtocolName'],
      'sessionExported'
    ],
    [egoId, mark, egoId, 'samenredzaam', `${today}T00:00:00.000Z`]
  ]);

/** One row for everybody around, with for every fact its value and which kind of not knowing it is. */
export const peopleCsv = ({ egoId, people }: Table): string =>
  csvOf([
    ['nodeID', 'networkCanvasEgoUUID', 'networkCanvasUUID', 'name', ...exportedFacts.flatMap(columns)],
    ...people.map(({ id, name, facts }, at) => [
      ...[String(at + 1), egoId, id, name],
      ...exportedFacts.flatMap((fact) => cells(facts[fact]!))
    ])
  ]);

/** One row for every two of whom something is known. */
export function tiesCsv({ egoId, people, ties }: Table): string {
  const numberOf = (id: string): string => String(people.findIndex((one) => one.id === id) + 1);
  return csvOf([
    [
      ...['edgeID', 'from', 'to', 'networkCanvasEgoUUID', 'networkCanvasUUID'],
      ...['networkCanvasSourceUUID', 'networkCanvasTargetUUID', ...columns('terms')]
    ],
    ...ties.map(({ id, from, to, terms }, at) => [
      ...[String(at + 1), numberOf(from), numberOf(to), egoId, id, from, to],
      ...cells(terms)
    ])
  ]);
}
