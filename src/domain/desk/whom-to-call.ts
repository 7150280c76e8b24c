import { isInVain, isReached } from '../calls/call.ts';
import type { Side } from '../consents/consent.ts';

/** Somebody whom letters do not reach, who was called in vain, or who left a number without an account. */
export type Callee = {
  readonly id: string;
  readonly firstName: string;
  readonly phone: string | null;
  readonly address: string | null;
};

/** What changed in what two agreed on, and somebody without mail has not heard of. */
export type News = 'moved' | 'cancelled' | 'changed' | 'stopped';

/** Why somebody is called. Instants are Dates, `endsOn` is a calendar day. */
export type Occasion =
  | {
      readonly kind: 'news';
      readonly matchId: string;
      readonly otherName: string;
      readonly what: News;
      /** When the visit is or would have been; null where it is about everything that they agreed on. */
      readonly startsAt: Date | null;
    }
  | { readonly kind: 'remind'; readonly matchId: string; readonly otherName: string; readonly startsAt: Date }
  | {
      readonly kind: 'answer';
      readonly matchId: string;
      readonly otherName: string;
      readonly words: string;
      readonly side: Side;
      readonly saidLaterAt: Date | null;
    }
  | { readonly kind: 'set-date'; readonly matchId: string; readonly otherName: string; readonly words: string }
  | {
      readonly kind: 'how-was-it';
      readonly matchId: string;
      readonly otherName: string;
      readonly appointmentId: string;
      readonly startsAt: Date;
    }
  | {
      readonly kind: 'lapse';
      readonly entry: 'ask' | 'offer';
      readonly entryId: string;
      readonly words: string | null;
      readonly categories: readonly string[];
      readonly endsOn: string;
    }
  | { readonly kind: 'asked-us'; readonly words: string }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'again' };
export type OccasionKind = Occasion['kind'];

/** One reason to call one person; `since` is the instant from which it stands. */
export type ToCall = { readonly callee: Callee; readonly occasion: Occasion; readonly since: Date };
export type Contact = {
  readonly id: string;
  readonly callee: Callee;
  readonly matchId: string | null;
  readonly how: string;
  readonly outcome: string;
  readonly at: Date;
};
/** One person on the list: all there is to say in one call, and the newest contact of today where there was one. */
export type Sheet = {
  readonly callee: Callee;
  readonly occasions: readonly Occasion[];
  readonly last: Contact | null;
};

/** What cannot wait until tomorrow comes first; then who waits for an answer, then the rest. */
export const callOrder: readonly OccasionKind[] = [
  'news',
  'remind',
  'asked-us',
  'answer',
  'set-date',
  'how-was-it',
  'lapse',
  'welcome',
  'again'
];

const day = 86_400_000;

/**
 * Everybody who must be called today, each once, in order; and who was called already. `contacts` are those of the last
 * week. Who was not reached, or only written to, is done for today and comes back tomorrow; who was spoken to is done
 * with what the contact was about. A reason that came up after the contact stands.
 */
export function whomToCall(
  { toCall, contacts }: { readonly toCall: readonly ToCall[]; readonly contacts: readonly Contact[] },
  startOfDay: Date
): { readonly open: readonly Sheet[]; readonly done: readonly Sheet[] } {
  const people = Map.groupBy([...toCall, ...contacts], ({ callee }) => callee.id);
  const drawn = [...people.keys()].map((id) =>
    draw(
      toCall.filter(({ callee }) => callee.id === id),
      contacts.filter(({ callee }) => callee.id === id).sort((a, b) => b.at.getTime() - a.at.getTime()),
      startOfDay
    )
  );
  const sheets = drawn.filter((one) => one !== null).sort(byUrgency);
  return {
    open: sheets.filter(({ isOpen }) => isOpen).map(sheetOf),
    done: sheets.filter(({ isOpen }) => !isOpen).map(sheetOf)
  };
}

type Drawn = {
  readonly callee: Callee;
  readonly due: readonly ToCall[];
  readonly last: Contact | null;
  readonly isOpen: boolean;
};

function draw(toCall: readonly ToCall[], contacts: readonly Contact[], startOfDay: Date): Drawn | null {
  const callee = (toCall[0] ?? contacts[0])!.callee;
  const today = contacts.filter(({ at }) => at >= startOfDay);
  const standing = toCall.filter((one) => isStanding(one, { contacts, startOfDay })).sort(inOrder);
  const open = standing.filter((one) => !isHandled(one, today));
  const last = today[0] ?? null;
  if (open.length > 0) return { callee, due: open, last, isOpen: true };
  if (last) return { callee, due: standing, last, isOpen: false };
  const latest = contacts[0];
  if (!latest || !isInVain(latest.outcome)) return null;
  return { callee, due: [{ callee, occasion: { kind: 'again' }, since: latest.at }], last: null, isOpen: true };
}

const matchOf = (occasion: Occasion): string | null => ('matchId' in occasion ? occasion.matchId : null);

// A reminder is given when the two talked about this match since yesterday; "later" is left alone for a day.
function isStanding(
  { occasion }: ToCall,
  { contacts, startOfDay }: { contacts: readonly Contact[]; startOfDay: Date }
): boolean {
  const yesterday = new Date(startOfDay.getTime() - day);
  if (occasion.kind === 'answer') return occasion.saidLaterAt === null || occasion.saidLaterAt < yesterday;
  if (occasion.kind !== 'remind') return true;
  return !contacts.some(
    ({ outcome, matchId, at }) => isReached(outcome) && matchId === occasion.matchId && at >= yesterday
  );
}

function isHandled({ occasion, since }: ToCall, today: readonly Contact[]): boolean {
  return today.some(({ outcome, matchId, at }, newest) => {
    if (at <= since) return false;
    return isReached(outcome) ? matchId === null || matchId === matchOf(occasion) : newest === 0;
  });
}

const rank = ({ occasion }: ToCall): number => callOrder.indexOf(occasion.kind);
const dueAt = ({ occasion, since }: ToCall): number =>
  (('startsAt' in occasion && occasion.startsAt) || since).getTime();
const inOrder = (a: ToCall, b: ToCall): number => rank(a) - rank(b) || dueAt(a) - dueAt(b);

function byUrgency(a: Drawn, b: Drawn): number {
  const [first, other] = [a.due[0], b.due[0]];
  if (first && other && inOrder(first, other) !== 0) return inOrder(first, other);
  if (!first !== !other) return first ? -1 : 1;
  return a.callee.firstName.localeCompare(b.callee.firstName) || (a.callee.id < b.callee.id ? -1 : 1);
}

const sheetOf = ({ callee, due, last }: Drawn): Sheet => ({
  callee,
  occasions: due.map(({ occasion }) => occasion),
  last
});
