import { stands, type Agreement } from './agreement.ts';
import { purposes, type Purpose } from './purpose.ts';

type Row = Agreement & {
  readonly personId: string;
  readonly proxyId: string;
  readonly personName: string;
  readonly proxyName: string;
  readonly channel: 'self' | 'phone' | 'door';
  readonly saidOn: string;
  readonly recorderName: string;
};

/** One of two, with all that stands between them: what was agreed, what was refused, and what was never asked. */
export type Acting = {
  readonly id: string;
  readonly firstName: string;
  readonly purposes: readonly Purpose[];
  readonly refused: readonly Purpose[];
  /** How the newest of it was said, on which day, and who wrote it down. */
  readonly channel: Row['channel'];
  readonly saidOn: string;
  readonly recorderName: string;
  /** The first day on which something of it ends by itself. */
  readonly endsOn: string | null;
};

/** Agreements that were not taken back, by the other one of the two, in the order of their rows. */
export function grouped(
  rows: readonly Row[],
  { today, by }: { readonly today: string; readonly by: 'personId' | 'proxyId' }
): readonly Acting[] {
  const others = [...new Set(rows.map((row) => row[by]))];
  return others.flatMap((id) => {
    const between = rows.filter((row) => row[by] === id);
    const standing = between.filter((row) => stands(row, today));
    const refused = between.filter(({ answer }) => answer === 'no');
    const newest = [...standing, ...refused].sort((a, b) => (a.saidOn < b.saidOn ? 1 : -1))[0];
    if (!newest) return [];
    const { channel, saidOn, recorderName } = newest;
    const ends = standing.flatMap(({ endsOn }) => (endsOn ? [endsOn] : [])).sort();
    return [
      {
        id,
        firstName: by === 'proxyId' ? newest.proxyName : newest.personName,
        purposes: among(standing),
        refused: among(refused),
        ...{ channel, saidOn, recorderName, endsOn: ends[0] ?? null }
      }
    ];
  });
}

const among = (rows: readonly Row[]): readonly Purpose[] =>
  purposes.filter((one) => rows.some(({ purpose }) => purpose === one));
