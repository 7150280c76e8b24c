import type { Bonds, IdPair } from '#domain/matching/candidate.ts';

export type BondRow = { readonly bond: keyof Bonds; readonly one: string; readonly other: string };
export type Asked = readonly { readonly id: string; readonly personId: string }[];

/** These rows by kind. */
export function bondsFrom(rows: readonly BondRow[]): Bonds {
  const of = (wanted: keyof Bonds): IdPair[] =>
    rows.filter(({ bond }) => bond === wanted).map(({ one, other }) => [one, other]);
  return {
    saidNotThisTime: of('saidNotThisTime'),
    interested: of('interested'),
    keptApart: of('keptApart'),
    acquainted: of('acquainted'),
    helpedBefore: of('helpedBefore')
  };
}
