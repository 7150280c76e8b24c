import { emptyReasons, personFacts } from '../advice/vocabulary.ts';
import type { DraftLeaf } from '../cases/leaf.ts';
import { isChild } from '../networks/child.ts';
import type { Network } from '../networks/network.ts';
import { knownOf } from '../networks/network.ts';
import type { Said, Source } from '../networks/observation.ts';

/**
 * What is asked about somebody for one need, in the word of the client: whether that person may be asked (which is also
 * how somebody is left out, without a reason: R38), what that person said, and whether it can be done.
 */
export const askingFacts = { mayAsk: 'client', willingness: 'client', able: 'client' } as const satisfies Readonly<
  Record<string, Source>
>;
export type AskingFact = keyof typeof askingFacts;
export const askingNames = Object.keys(askingFacts) as AskingFact[];

/** The answers to choose from, then the four ways of not knowing. */
export const answersTo = (fact: AskingFact): readonly string[] => [...personFacts[fact], ...emptyReasons];

/** What is known of somebody for the need that this network was read for, as a form shows it. */
export function askedOf(network: Network, personId: string, fact: AskingFact): string {
  const known = knownOf(network, personId, fact)?.fact ?? 'not-asked';
  return typeof known === 'string' ? known : known.empty;
}

type Asking = { readonly needId: string; readonly network: Network; readonly newId: () => string };
export type DraftAsking = Readonly<Record<string, string>>;

/** Whom a form asks this about: everybody on the map but a child under sixteen (DP27). */
export const peopleToAskAbout = (network: Network): Network['people'] =>
  network.people.filter(({ id }) => !isChild(network, id));

/** The observations that a form adds: only what differs from what is known, and only of whom it asks about. */
export function readAsking(draft: DraftAsking, { needId, network, newId }: Asking): readonly DraftLeaf[] {
  return peopleToAskAbout(network).flatMap(({ id }) =>
    askingNames.flatMap((fact) => {
      const answer = draft[`${fact}.${id}`] ?? '';
      if (!answersTo(fact).includes(answer) || answer === askedOf(network, id, fact)) return [];
      const content = { ...said(fact, answer), about: id, needId, on: network.today, ...inPlaceOf(network, id, fact) };
      return [{ id: newId(), kind: 'observation', content }];
    })
  );
}

function said(fact: AskingFact, answer: string): Omit<Said, 'about' | 'needId' | 'on' | 'replaces'> {
  const empty = emptyReasons.find((reason) => reason === answer) ?? null;
  const bare = { withId: null, until: null, words: '', source: askingFacts[fact] };
  return { ...bare, fact, empty, value: empty === null ? answer : null };
}

// What the same source said of the same for the same need gives way; what others said, or in general, stays.
function inPlaceOf(network: Network, id: string, fact: AskingFact): { readonly replaces: readonly string[] } {
  const earlier = (knownOf(network, id, fact)?.said ?? []).filter(
    ({ source, needId }) => source === askingFacts[fact] && needId !== null
  );
  return { replaces: earlier.map((one) => one.id).slice(0, 50) };
}
