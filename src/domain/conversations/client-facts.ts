import type { EmptyReason } from '../advice/vocabulary.ts';
import type { Leaf } from '../cases/leaf.ts';
import type { OwnFact } from '../networks/facts.ts';
import { foldFacts, type Known } from '../networks/fold.ts';
import { observationsIn, standing } from '../networks/standing.ts';

/** What is known on a day of the client and the case itself. */
export type ClientFacts = {
  readonly known: (fact: OwnFact) => Known | null;
  /** The value; null where it is not known, for whatever reason. */
  readonly value: (fact: OwnFact) => string | null;
  /** The value, or in which of four ways it is not known. */
  readonly answer: (fact: OwnFact) => string;
};

type When = { readonly leaves: readonly Leaf[]; readonly today: string };

/** Folds what was observed of the client into what is known on this day; the past and the people around make no difference. */
export function clientFacts({ leaves, today }: When): ClientFacts {
  const facts = foldFacts(
    standing(observationsIn(leaves)).filter(({ about }) => about === null),
    { today }
  );
  const known = (fact: OwnFact): Known | null => facts.get(`case.${fact}`) ?? null;
  const value = (fact: OwnFact): string | null => {
    const there = known(fact)?.fact;
    return typeof there === 'string' ? there : null;
  };
  const empty = (fact: OwnFact): EmptyReason => {
    const there = known(fact)?.fact;
    return typeof there === 'object' ? there.empty : 'not-asked';
  };
  return { known, value, answer: (fact) => value(fact) ?? empty(fact) };
}
