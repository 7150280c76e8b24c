import { sayOfAbsence, type Saying } from '#domain/absences/to-say.ts';
import { needsMe } from '#domain/desk/needs-me.ts';
import { stoppedDays, type Running } from '#domain/desk/running-needs.ts';
import { whose, type Whose } from '#domain/desk/whose.ts';
import { lapseOf, lapseWindow } from '#domain/endings/ending.ts';
import { maySeeDesk } from '#domain/matching/may.ts';
import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { nobodyAheadDays, nobodyThere } from '#domain/owners/nobody-there.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { absencesSince, type Absence } from '#server/absences/store.ts';
import { lapsingEntries } from '#server/endings/store.ts';
import { careHere, type CareHere } from '#server/owners/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { look } from '#server/platform/transaction.ts';
import { asksWithoutHelper, giversNow, newcomers, openMatches, openWishes } from './store.ts';
import { notWorking, questionsByPhone, stoppedSince } from './store-running.ts';

const backDays = 7;
export type SaidAbsence = Absence & { readonly saying: Saying };
type Today = Whose & {
  readonly care: CareHere;
  readonly today: string;
  readonly absences: readonly SaidAbsence[];
  /** The first days ahead on which no coordinator is there. */
  readonly nobody: { readonly fromOn: string; readonly untilOn: string } | null;
};
type When = { readonly now: Date; readonly today: string };

/** What needs the coordinator today, in order: the own, what is nobody's, and what others look after; eleven queries. */
export async function needsToday(visit: SignedIn): Promise<Result<Today, 'not-allowed'>> {
  if (!maySeeDesk(visit.person)) return no('not-allowed');
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  return look(visit, async (tx) => {
    const care = await careHere(tx, today);
    const needs = needsMe(await standing(tx, { now: visit.now, today }), visit.now);
    const absences = await absencesSince(tx, daysAfter(today, -backDays));
    return yes({
      ...whose(needs, visit.personId, { care, today }),
      care,
      today,
      absences: absences.flatMap((one) => {
        const saying = sayOfAbsence(one, visit.personId, today);
        return saying ? [{ ...one, saying }] : [];
      }),
      nobody: nobodyThere(care, today, nobodyAheadDays)
    });
  });
}

async function standing(tx: Tx, when: When) {
  const matches = await openMatches(tx, when);
  return {
    asks: await asksWithoutHelper(tx, when.today),
    matches: matches.map((match) => ({
      ...match,
      proposedAt: new Date(match.proposedAt),
      agreedAt: match.agreedAt && new Date(match.agreedAt)
    })),
    givers: await giversNow(tx),
    wishes: await openWishes(tx),
    newcomers: await newcomers(tx),
    running: await runningNow(tx, when)
  };
}

// A question that nobody answered in three weeks is not asked again.
const daysOpen = 21;

async function runningNow(tx: Tx, { now, today }: When): Promise<Running> {
  const entries = await lapsingEntries(tx, { window: lapseWindow(today), today });
  return {
    notWorking: await notWorking(tx),
    stopped: await stoppedSince(tx, new Date(now.getTime() - stoppedDays * 86_400_000)),
    questions: await questionsByPhone(tx, daysAfter(today, -daysOpen)),
    lapses: entries.flatMap(({ isByPhone, ...entry }) => {
      const lapse = lapseOf(entry.endsOn, today);
      return isByPhone && lapse ? [{ ...entry, lapse }] : [];
    })
  };
}
