import type { Leaf } from '#domain/cases/leaf.ts';
import { arrowsOf, placesOf, tiesOf, type Arrow, type Tie } from '#domain/networks/drawn.ts';
import type { Place } from '#domain/networks/layout.ts';
import type { Network } from '#domain/networks/network.ts';
import { safeNetwork } from '#domain/networks/client-view.ts';
import { drawingInWords, placeInWords } from './drawing-words.ts';

/** The drawing as whoever it is about may see it, with a sentence that says the same. */
export type SafeMap = {
  readonly people: readonly { readonly id: string; readonly name: string; readonly label: string }[];
  readonly places: readonly Place[];
  readonly ties: readonly Tie[];
  readonly arrows: readonly Arrow[];
  readonly says: string;
};

export const safeMapOf = (leaves: readonly Leaf[], today: string, clientName: string): SafeMap =>
  mapOf(safeNetwork(leaves, today), clientName);

/** A map that is safe already, for drawing. */
export function mapOf(network: Network, clientName: string): SafeMap {
  const places = placesOf(network);
  return {
    people: network.people.map(({ id, name }) => ({
      id,
      name,
      label: placeInWords(name, places.find((one) => one.id === id) ?? null)
    })),
    places,
    ties: tiesOf(network),
    arrows: arrowsOf(network),
    says: drawingInWords(network, clientName)
  };
}
