import { error } from '@sveltejs/kit';
import { aroundFacts, isKeptApart, type AroundFact } from '#domain/networks/facts.ts';
import { knownOf, termsOf, type Around, type Network } from '#domain/networks/network.ts';
import { askedInWords, termsAsked } from '../../../../around-words.ts';
import { knownInWords, type KnownInWords } from '../said-words.ts';

/** Whoever this page is about; for somebody who is not on the map the page does not exist. */
export const personIn = (network: Network, id: string): Around =>
  network.people.find((one) => one.id === id) ?? error(404, 'not found');

/** A fact with its question, as it stands on the page of somebody. */
export type FactRow = KnownInWords & { readonly fact: AroundFact; readonly question: string };
type Of = { readonly person: Around; readonly client: string };

export function rowsOf(network: Network, { person, client }: Of, facts: readonly AroundFact[]): readonly FactRow[] {
  const names = { name: person.name, client };
  return facts.map((fact) => ({
    fact,
    question: askedInWords(fact, names),
    ...knownInWords(fact, knownOf(network, person.id, fact), names)
  }));
}

/** What is noted of how somebody gets on with others, and with whom nothing is noted yet. */
export function tiesOf(network: Network, { person, client }: Of) {
  const others = network.people.filter(({ id }) => id !== person.id);
  const ties = others.flatMap((other) => {
    const known = termsOf(network, person.id, other.id);
    const question = termsAsked({ name: person.name, other: other.name });
    return known ? [{ id: other.id, question, ...knownInWords('terms', known, { name: person.name, client }) }] : [];
  });
  const known = new Set(ties.map(({ id }) => id));
  return { ties, others: others.filter(({ id }) => !known.has(id)).map(({ id, name }) => ({ id, name })) };
}

/** A fact that this page may be about; another address does not exist. */
export const factIn = (name: string): AroundFact =>
  Object.hasOwn(aroundFacts, name) ? (name as AroundFact) : error(404, 'not found');

/** Whether every value of a fact stays with the workers. */
export const isApartFact = (fact: AroundFact): boolean =>
  aroundFacts[fact].every((value) => isKeptApart({ fact, value }));
