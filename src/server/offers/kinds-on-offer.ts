import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { kindsOffered } from './store.ts';

/** What neighbours like to do for each other here, by kind and never by name. */
export const kindsOnOffer = (visit: SignedIn): Promise<readonly string[]> =>
  look(visit, (tx) => kindsOffered(tx, dayIn(visit.neighbourhood.timezone, visit.now)));
