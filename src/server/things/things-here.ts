import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { loansOut, type LoanRow } from '#server/loans/store.ts';
import { look } from '#server/platform/transaction.ts';
import { thingsToBorrow, type ThingToBorrow } from './store.ts';

type Here = {
  readonly mine: readonly ThingToBorrow[];
  readonly others: readonly ThingToBorrow[];
  readonly out: readonly LoanRow[];
};

const todayOf = ({ neighbourhood, now }: SignedIn): string => dayIn(neighbourhood.timezone, now);

/** What may be borrowed here, what I lend, and what is out of mine or with me; two queries. */
export const thingsHere = (visit: SignedIn): Promise<Here> =>
  look(visit, async (tx) => {
    const things = await thingsToBorrow(tx, todayOf(visit));
    return {
      mine: things.filter(({ isMine }) => isMine),
      others: things.filter(({ isMine }) => !isMine),
      out: await loansOut(tx, visit.personId)
    };
  });

/** One thing that may be borrowed today. */
export const thingHere = (visit: SignedIn, id: string): Promise<Result<ThingToBorrow, 'not-found'>> =>
  look(visit, async (tx) => {
    const thing = (await thingsToBorrow(tx, todayOf(visit))).find((one) => one.id === id);
    return thing ? yes(thing) : no('not-found');
  });
