import type { WorkerRole } from './worker.ts';

type Shown = { readonly factorAt: Date | null; readonly factorBy: string | null };
type At = { readonly isExample: boolean; readonly now: Date };

/** A second factor counts for a day's work; the database asks the same. */
const factorHours = 12;

/** D1: the roles that count on this browser: none before the second factor; looking along counts in an example alone. */
export function countingRoles(held: readonly WorkerRole[], shown: Shown, at: At): readonly WorkerRole[] {
  if (shown.factorAt === null || (shown.factorBy === 'look-along' && !at.isExample)) return [];
  const isOver = at.now.getTime() - shown.factorAt.getTime() >= factorHours * 3_600_000;
  return isOver && shown.factorBy !== 'look-along' ? [] : held;
}
