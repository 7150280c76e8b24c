import { domainBeside, ringBeside, type Place } from '#domain/networks/layout.ts';

type Move = Omit<Place, 'id'>;
/** What a key asks for: somebody elsewhere, a line from somebody, a step back, or no line after all. */
export type Asked = { readonly does: 'put'; readonly to: Move } | { readonly does: 'tie' | 'undo' | 'stop' };

const moves: Readonly<Record<string, (place: Place) => Move>> = {
  ArrowUp: ({ ring, domain }) => ({ ring: ringBeside(ring, -1), domain }),
  ArrowDown: ({ ring, domain }) => ({ ring: ringBeside(ring, 1), domain }),
  ArrowLeft: ({ ring, domain }) => ({ ring, domain: domainBeside(domain, -1) }),
  ArrowRight: ({ ring, domain }) => ({ ring, domain: domainBeside(domain, 1) })
};

/** Reads a key that was pressed on somebody, or beside everybody; null for a key that asks nothing. */
export function readKey(event: KeyboardEvent, place: Place | null): Asked | null {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (isChord(event)) return key === 'z' && !event.altKey ? { does: 'undo' } : null;
  const move = place && moves[key];
  if (move) return { does: 'put', to: move(place) };
  return key === 't' && !place ? null : (words[key] ?? null);
}

const isChord = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey;

const words: Readonly<Record<string, Asked>> = { t: { does: 'tie' }, u: { does: 'undo' }, Escape: { does: 'stop' } };
