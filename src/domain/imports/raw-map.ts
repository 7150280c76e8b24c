/** What a file says in one row: texts by column, with nothing where a cell was empty. */
export type Cells = ReadonlyMap<string, string>;

/** Somebody in a file, by the numbers that the file has for that person. */
export type RawPerson = { readonly refs: readonly string[]; readonly cells: Cells };
/** Two in a file of whom something is said. */
export type RawTie = { readonly from: string; readonly to: string; readonly cells: Cells };

/** A map as a file has it, in whatever form it came, before anybody judged what of it can be known here. */
export type RawMap = {
  /** The day on which the file was made ("2026-03-31"); null where it does not say. */
  readonly madeOn: string | null;
  readonly people: readonly RawPerson[];
  readonly ties: readonly RawTie[];
  /** Columns about others than people and ties, such as whoever is in the middle. */
  readonly besides: readonly string[];
};

/** Why a file is no map that can be taken over: it is something else, or it holds the maps of several. */
export type NoMap = 'not-a-map' | 'more-than-one';

/** The cells that hold something, without what no text may hold. */
export const cellsFrom = (cells: Iterable<readonly [column: string, text: string]>): Cells =>
  new Map([...cells].map(([column, text]) => [clean(column), clean(text)] as const).filter(([, text]) => text !== ''));

const clean = (text: string): string => text.replaceAll('\u0000', '').toWellFormed().trim();

/** The columns by which programs number their rows; they say nothing of anybody. */
export const isNumbering = (column: string): boolean =>
  column.startsWith('networkCanvas') || ['nodeID', 'edgeID', 'from', 'to', 'sourceUUID', 'targetUUID'].includes(column);

/** The calendar day at the beginning of a moment, where there is one. */
export const dayIn = (moment: string | undefined): string | null =>
  /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(moment ?? '')?.[1] ?? null;
