import { parse } from 'csv-parse/sync';
import type { Sheet } from '#domain/imports/from-sheets.ts';

/** The rows of a CSV file, whatever is between its columns; null where it is no such file. */
export function readCsv(text: string): Sheet | null {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relaxColumnCount: true,
      skipEmptyLines: true,
      maxRecordSize: 200_000
    });
  } catch {
    return null;
  }
}

/** What stands most often in the first line, outside quotes. */
function delimiterOf(text: string): string {
  const [head = ''] = text.slice(0, 100_000).split(/\r?\n|\r/, 1);
  const bare = head.replaceAll(/"[^"]*"/g, '');
  const often = (mark: string): number => bare.split(mark).length;
  return [',', ';', '\t'].toSorted((a, b) => often(b) - often(a))[0]!;
}
