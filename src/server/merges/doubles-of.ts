import { likenessOf, numberOf, type Likeness, type Traces } from '#domain/merges/double.ts';
import { mayComeApart } from '#domain/merges/merge.ts';
import { maySeePeople } from '#domain/people/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { look } from '#server/platform/transaction.ts';
import { lookalikes, tracesOf } from './store-doubles.ts';
import { mergesInto, type MergeRow } from './store.ts';

export type Double = {
  readonly id: string;
  readonly firstName: string;
  readonly initial: string | null;
  readonly place: string | null;
  readonly likeness: Likeness;
};
type Doubles = {
  readonly firstName: string;
  readonly doubles: readonly Double[];
  /** What went into this person lately and can still go back. */
  readonly merges: readonly MergeRow[];
};

/** For the coordinator alone: who may be the same person, and what was made one lately. */
export const doublesOf = (visit: SignedIn, personId: string): Promise<Result<Doubles, 'not-found'>> =>
  look(visit, async (tx) => {
    const one = maySeePeople(visit.person) ? await tracesOf(tx, personId) : null;
    if (!one) return no('not-found');
    const merges = await mergesInto(tx, personId);
    return yes({
      firstName: one.firstName,
      doubles: (await alike(tx, one)).filter(({ id }) => id !== personId),
      merges: merges.filter((merge) => mayComeApart(merge, visit.now).ok)
    });
  });

/** At the intake: who is here already that this may be. */
export const doublesAtIntake = (visit: SignedIn, traces: Traces): Promise<readonly Double[]> =>
  maySeePeople(visit.person) ? look(visit, (tx) => alike(tx, traces)) : Promise.resolve([]);

async function alike(tx: Tx, one: Traces): Promise<readonly Double[]> {
  const found = await lookalikes(tx, { ...one, number: numberOf(one.phone) });
  return found.flatMap(({ id, firstName, initial, place, ...other }) => {
    const likeness = likenessOf(one, { firstName, ...other });
    return likeness ? [{ id, firstName, initial, place, likeness }] : [];
  });
}
