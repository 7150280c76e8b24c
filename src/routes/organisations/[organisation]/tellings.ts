import { lifeDomains, type AroundFact, type LifeDomain } from '#domain/networks/facts.ts';
import { safeNetwork } from '#domain/networks/client-view.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { knownOf, valueOf, type Network } from '#domain/networks/network.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { askedInWords, valueInWords } from './around-words.ts';

/** What the client told of somebody: only what is known, so that no empty place is seen (R16). */
type Telling = { readonly leafId: string; readonly question: string; readonly answer: string; readonly words: string };
type Told = { readonly id: string; readonly name: string; readonly tellings: readonly Telling[] };
export type ToldGroup = { readonly domain: LifeDomain | null; readonly people: readonly Told[] };

const shown: readonly AroundFact[] = ['relation', 'ring', 'gives', 'gesture', 'receives', 'bond', 'distance'];

/** The people around, as the client sees them. */
export function tellingsOf(room: OpenCase): readonly ToldGroup[] {
  const network = safeNetwork(room.leaves, dayIn(room.visit.organisation.timezone, room.visit.now));
  const by = Map.groupBy(network.people, ({ id }) => valueOf(network, id, 'domain') as LifeDomain | null);
  return [...lifeDomains, null].flatMap((domain) => {
    const people = by.get(domain)?.map(({ id, name }) => {
      const names = { name, client: room.cover.clientName };
      return { id, name, tellings: shown.flatMap((fact) => tellingOf(network, { id, fact, names })) };
    });
    return people ? [{ domain, people }] : [];
  });
}

type One = { readonly id: string; readonly fact: AroundFact; readonly names: { name: string; client: string } };

function tellingOf(network: Network, { id, fact, names }: One): readonly Telling[] {
  const known = knownOf(network, id, fact);
  const value = known && typeof known.fact === 'string' ? known.fact : null;
  const said = known?.said.find((one) => one.value === value);
  if (value === null || !said) return [];
  const answer = valueInWords(fact, value);
  return [{ leafId: said.id, question: askedInWords(fact, names), answer, words: said.words }];
}
