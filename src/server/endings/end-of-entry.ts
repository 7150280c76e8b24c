import { mayChangeEntryOf } from '#domain/asks/may.ts';
import { endedAt, lapseOf, lapseWindow, type Entry } from '#domain/endings/ending.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { endingOf, entryState, lapsingEntries, type Ending } from './store.ts';

export type EndOfEntry = {
  /** It ends within two weeks, and nobody helps with it now. */
  readonly isLapsing: boolean;
  readonly hasEnded: boolean;
  readonly ending: Ending | null;
};

/** How an ask or offer stands towards its end, for whose it is and for the coordinator. */
export const endOfEntry = (visit: SignedIn, entry: Entry): Promise<Result<EndOfEntry, 'not-found'>> =>
  look(visit, async (tx) => {
    const state = await entryState(tx, entry);
    if (!state || !mayChangeEntryOf(visit.person, state.personId)) return no('not-found');
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    const ended = endedAt(state, today);
    if (ended) return yes({ isLapsing: false, hasEnded: true, ending: await endingOf(tx, entry, ended) });
    const [lapsing] = await lapsingEntries(tx, { window: lapseWindow(today), today, entryId: entry.id });
    return yes({
      isLapsing: lapsing !== undefined && lapseOf(lapsing.endsOn, today) === 'lapsing',
      hasEnded: false,
      ending: null
    });
  });
