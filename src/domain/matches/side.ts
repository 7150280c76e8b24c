import type { Side } from '../consents/consent.ts';
import { forWhom, isCoordinator, type Actor } from '../people/actor.ts';

type Two = {
  readonly helperId: string;
  readonly askerId: string;
  /** The side that lives across the border, where one does. */
  readonly across?: Side | null;
};
/** How something was said: by oneself, to the coordinator on the phone, or by somebody who acts for one. */
export type Channel = 'self' | 'phone' | 'proxy';
export type Part = { readonly personId: string; readonly side: Side; readonly channel: Channel };

/**
 * Who is meant and on which side: oneself, for whom one acts, or (the coordinator, on the phone) one of the two.
 * Null where this visitor has no part in it.
 */
export function partIn(match: Two, actor: Actor, forPerson: string | null): Part | null {
  const own = forWhom(actor);
  const personId = forPerson ?? own;
  if (personId !== own && !isCoordinator(actor)) return null;
  const channel = personId !== own ? 'phone' : own === actor.id ? 'self' : 'proxy';
  const side = sideOf(match, personId);
  // A desk speaks for its own side alone.
  if (!side || (channel === 'phone' && match.across === side)) return null;
  return { personId, side, channel };
}

type Met = Two & { readonly isWithYoung: boolean };

/**
 * Who settles when and where the two meet: both, who acts for one, and the coordinator on the phone. Y6: where one is under
 * sixteen, only the coordinator and who acts for the young one.
 */
export function maySettle(match: Met, actor: Actor): boolean {
  if (isCoordinator(actor)) return true;
  return partIn(match, actor, null) !== null && (!match.isWithYoung || Boolean(actor.onBehalfOf?.youth));
}

function sideOf(match: Two, personId: string): Side | null {
  if (personId === match.helperId) return 'helper';
  return personId === match.askerId ? 'asker' : null;
}

/** The other one of the two. */
export const otherOf = (match: Two, personId: string): string =>
  personId === match.helperId ? match.askerId : match.helperId;
