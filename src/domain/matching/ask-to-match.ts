import type { AskToMatch, Home, Trust } from './candidate.ts';
import { everyDayAt, type PartOfDay } from '../dayparts/dayparts.ts';
import { weekOf } from '../neighbourhoods/calendar-day.ts';
import type { Commitment, Weeks } from './load.ts';

/** An ask as it was written down, before its times are reckoned out. */
export type WrittenAsk = Omit<
  AskToMatch,
  'root' | 'needs' | 'isRemote' | 'intimacy' | 'preferred' | 'weeks' | 'everyWeek'
> & {
  readonly rhythm: 'once' | 'before' | 'weekly';
  readonly onDate: string | null;
  readonly endsOn: string;
  /** The part of the day that suits best; null where nobody said. */
  readonly rather: PartOfDay | null;
};
type Kind = { readonly root: string; readonly needs: Trust; readonly isRemote: boolean; readonly intimacy?: number };

/** So many weeks ahead room is looked for; what comes later is looked at when it is nearer. */
const weeksAhead = 26;

/** An ask with its weeks and with only those dayparts that its own day has. `today` is a calendar day. */
export function toMatch(ask: WrittenAsk, kind: Kind, today: string): AskToMatch {
  const { rhythm, onDate, endsOn, rather, ...rest } = ask;
  const dayparts = ask.dayparts & (rhythm === 'once' && onDate ? bitsOfDay(onDate) : -1);
  return {
    ...rest,
    ...kind,
    dayparts,
    preferred: rather === null ? 0 : dayparts & everyDayAt(rather),
    weeks: weeksOf({ rhythm, onDate, endsOn }, today),
    everyWeek: rhythm === 'weekly'
  };
}

/** The weeks in which an ask takes somebody's time: its own, any until its date, or every one. */
export function weeksOf(ask: Pick<WrittenAsk, 'rhythm' | 'onDate' | 'endsOn'>, today: string): Weeks {
  const now = weekOf(today);
  if (ask.rhythm === 'once') return { first: weekOf(ask.onDate ?? today), last: weekOf(ask.onDate ?? today) };
  const end = weekOf(ask.rhythm === 'before' ? (ask.onDate ?? ask.endsOn) : ask.endsOn);
  return { first: now, last: Math.max(now, Math.min(end, now + weeksAhead)) };
}

type Promise = Pick<WrittenAsk, 'rhythm' | 'onDate' | 'endsOn' | 'minutes'> & {
  readonly offerId: string | null;
  readonly visits: readonly { readonly on: string; readonly minutes: number }[] | null;
};

/**
 * The time a promise takes. Of a standing appointment it is known: each visit that is not cancelled, in the week in
 * which it is now, and nothing after its end. Of anything else it is what the ask may take.
 */
export function commitmentsOf(promise: Promise, today: string): readonly Commitment[] {
  const { minutes, offerId, visits } = promise;
  if (visits === null) return [{ minutes, weeks: weeksOf(promise, today), offerId }];
  return visits.map((visit) => {
    const week = weekOf(visit.on);
    return { minutes: visit.minutes, weeks: { first: week, last: week }, offerId };
  });
}

// D4: a cell with too few addresses would point at a door, so the middle of the area stands in for it.
const fewestAddresses = 50;

/** Where somebody lives, as far as anybody may reckon with it. */
export function publicHome(
  cell: { id: string; x: number; y: number; addresses: number } | null,
  street: string | null,
  centre: { readonly x: number; readonly y: number }
): Home {
  const point = cell && cell.addresses >= fewestAddresses ? cell : centre;
  return { cellId: cell?.id ?? null, street, x: point.x, y: point.y };
}

const bitsOfDay = (day: string): number => 15 << (4 * ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
