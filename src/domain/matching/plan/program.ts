/**
 * A program to minimise, for a solver outside: columns from 0 to `uppers`, some of them whole numbers, and rows whose
 * terms add up to something from `least` to `most`. Row `r` has the terms `starts[r]` up to `starts[r + 1]`.
 */
export type Program = {
  /** To be added to what is minimised. */
  readonly constant: number;
  readonly costs: readonly number[];
  readonly uppers: readonly number[];
  readonly isWhole: readonly boolean[];
  readonly starts: readonly number[];
  readonly columns: readonly number[];
  readonly factors: readonly number[];
  readonly least: readonly number[];
  readonly most: readonly number[];
};

export type Term = readonly [column: number, factor: number];

/** A program being written down. */
export type Draft = { -readonly [K in keyof Program]: Program[K] extends readonly (infer T)[] ? T[] : Program[K] };

export const emptyDraft = (): Draft => ({
  constant: 0,
  costs: [],
  uppers: [],
  isWhole: [],
  starts: [0],
  columns: [],
  factors: [],
  least: [],
  most: []
});

/** A new column from 0 to 1. */
export function addColumn(draft: Draft, cost: number, isWhole = true): number {
  draft.costs.push(cost);
  draft.uppers.push(1);
  draft.isWhole.push(isWhole);
  return draft.costs.length - 1;
}

export function addRow(draft: Draft, terms: readonly Term[], [least, most]: readonly [number, number]): void {
  for (const [column, factor] of terms) {
    draft.columns.push(column);
    draft.factors.push(factor);
  }
  draft.starts.push(draft.columns.length);
  draft.least.push(least);
  draft.most.push(most);
}

/** At most so many of these. */
export const allowAtMost = (draft: Draft, terms: readonly Term[], most: number): void =>
  addRow(draft, terms, [-Infinity, most]);

export const each = (columns: readonly number[], factor = 1): Term[] => columns.map((column) => [column, factor]);
