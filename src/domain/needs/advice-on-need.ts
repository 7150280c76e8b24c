import { advise, type Advice } from '../advice/advise.ts';
import { ascending, type Fact, type Situation } from '../advice/situation.ts';
import type { Fitting } from '../advice/thresholds.ts';
import type { Leaf } from '../cases/leaf.ts';
import type { Cover } from '../cases/sealed-records.ts';
import { situationFor } from '../networks/for-advice.ts';
import { networkOf, type Network } from '../networks/network.ts';
import { factsForAdvice } from './need.ts';

/** An advice about one need, with what it was read from. */
export type AdvisedNeed = { readonly advice: Advice; readonly situation: Situation; readonly network: Network };

type Known = { readonly cover: Cover; readonly leaves: readonly Leaf[]; readonly today: string };

/** Advises on one need from exactly what is known in the case on this day. Who asks is not part of it (R31). */
export function adviceOnNeed(known: Known, need: Leaf<'need'>, fitting?: Fitting): AdvisedNeed {
  const network = networkOf(known.leaves, { today: known.today, needId: need.id });
  const situation = situationFor(network, {
    recordingAgreed: agreedIn(known.cover),
    need: new Map(factsForAdvice(need.content, known.today)),
    ...(fitting && { fitting })
  });
  return { advice: advise(situation), situation, network };
}

const agreedIn = ({ recording }: Cover): Fact =>
  recording.answer === 'not-asked' ? { empty: 'not-asked' } : recording.answer;

/** The facts an advice was read from, as one text in a fixed order: the same facts are always the same text (DP30). */
export const canonicalOf = ({ facts, persons, fitting }: Situation): string =>
  JSON.stringify([fitting.version, persons, [...facts].sort(([a], [b]) => ascending(a, b))]);
