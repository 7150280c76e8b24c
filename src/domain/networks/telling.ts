import { ofKind, type Leaf } from '../cases/leaf.ts';
import { dayIn, monthsAfter } from '../neighbourhoods/calendar-day.ts';
import { isChild } from './child.ts';
import { needsReason } from './facts.ts';
import { networkOf, valueOf } from './network.ts';
import { isObserved, observationsIn } from './standing.ts';

/** Somebody on the map who does not know so yet, and the last day on which to tell. */
export type ToTell = { readonly id: string; readonly name: string; readonly by: string };
type When = {
  readonly today: string;
  readonly timezone: string;
  /** Who has a page of their own here, and so knows. */
  readonly withPage: ReadonlySet<string>;
};

/**
 * DP5: whoever stands on the map is told so within a month, or at the first contact where that comes earlier (GDPR art.
 * 14, third paragraph). Later with a reason, and never with a reason, are answers too; one that had its time, and one that
 * others contradict, are none, nor is one that came in a file without its reason. Whoever has a page here knows; a child under
 * sixteen is told by nobody but who has authority over it (DP27). The most urgent come first.
 */
export function stillToTell(leaves: readonly Leaf[], { today, timezone, withPage }: When): readonly ToTell[] {
  const network = networkOf(leaves.filter(isAnswerHere), { today });
  const added = new Map(ofKind(leaves, 'person').map(({ id, at }) => [id, dayIn(timezone, at)]));
  const met = contactsIn(leaves, timezone);
  return network.people
    .filter(({ id }) => valueOf(network, id, 'told') === null && !withPage.has(id) && !isChild(network, id))
    .map(({ id, name }) => {
      const since = added.get(id)!;
      const first = met.filter((one) => one.id === id && one.on >= since).map(({ on }) => on);
      return { id, name, by: [monthsAfter(since, 1), ...first].reduce(earlier) };
    })
    .toSorted((a, b) => a.by.localeCompare(b.by) || a.name.localeCompare(b.name));
}

const isAnswerHere = (leaf: Leaf): boolean =>
  !(isObserved(leaf) && leaf.content.source === 'imported' && needsReason(leaf.content));

const earlier = (one: string, other: string): string => (one < other ? one : other);

type Contact = { readonly id: string; readonly on: string };

// Whoever said something about oneself, or agreed to do something, was spoken to.
function contactsIn(leaves: readonly Leaf[], timezone: string): readonly Contact[] {
  const spoken = observationsIn(leaves).flatMap(({ about, source, on }) =>
    about !== null && source === 'person' ? [{ id: about, on }] : []
  );
  const agreed = ofKind(leaves, 'agreement').map(({ content, at }) => ({
    id: content.personId,
    on: dayIn(timezone, at)
  }));
  return [...spoken, ...agreed];
}
