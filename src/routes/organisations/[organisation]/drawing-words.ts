import { getLocale } from '#locale';
import { m } from '#messages';
import { rings } from '#domain/networks/facts.ts';
import type { Place } from '#domain/networks/layout.ts';
import { valueOf, type Network } from '#domain/networks/network.ts';
import { shortDomain, valueInWords } from './around-words.ts';
import { listed } from '../../listed.ts';

const fewEnoughToName = 12;

/** What a drawing shows, in a few sentences; where there are many, how to read it. */
export function drawingInWords(network: Network, clientName: string): string {
  const inMiddle = m.net_says_middle({ client: clientName });
  if (network.people.length > fewEnoughToName) return `${inMiddle} ${m.net_says_many()}`;
  const said = rings.flatMap((ring) => {
    const names = network.people.filter(({ id }) => valueOf(network, id, 'ring') === ring).map(({ name }) => name);
    return names.length > 0 ? [`${valueInWords('ring', ring)}: ${listed(names)}.`] : [];
  });
  return [inMiddle, ...said].join(' ');
}

/** Somebody and where that person stands: "Anna: dichtbij, familie". */
export function placeInWords(name: string, place: Place | null): string {
  const ring = place?.ring ? valueInWords('ring', place.ring) : null;
  const domain = place?.domain ? shortDomain(place.domain) : null;
  const words = [ring, domain].filter((one) => one !== null).map((one) => one.toLocaleLowerCase(getLocale()));
  return words.length > 0
    ? `${name}: ${words.join(', ')}`
    : `${name}: ${m.net_unplaced().toLocaleLowerCase(getLocale())}`;
}
