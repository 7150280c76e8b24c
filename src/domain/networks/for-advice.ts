import { aboutPerson, situationOf, type Fact, type Situation } from '../advice/situation.ts';
import type { Fitting } from '../advice/thresholds.ts';
import { isChild } from './child.ts';
import type { Network } from './network.ts';

type Besides = {
  /** Whether recording was agreed, from the cover. */
  readonly recordingAgreed: Fact;
  /** The facts of the need that this network was read for, by path (`need.size`). */
  readonly need: ReadonlyMap<string, Fact>;
  /** What may be asked of whom in this organisation; else as the model has it (R46). */
  readonly fitting?: Fitting;
};

/**
 * The situation for an advice about one need: exactly what the map says, and nothing else. The model knows no ages: a child
 * under sixteen is nobody to ask for care, whatever was said of it (DP27), and stays a warm tie like any other.
 */
export function situationFor(network: Network, { recordingAgreed, need, fitting }: Besides): Situation {
  const facts = new Map<string, Fact>(need);
  for (const [path, { fact }] of network.facts) facts.set(path, fact);
  for (const { id } of childrenIn(network)) facts.set(aboutPerson(id, 'mayAsk'), 'no');
  facts.set('case.recordingAgreed', recordingAgreed);
  return situationOf(
    facts,
    network.people.map(({ id }) => id),
    fitting
  );
}

/** The children under sixteen on the map. */
export const childrenIn = (network: Network): Network['people'] =>
  network.people.filter(({ id }) => isChild(network, id));
