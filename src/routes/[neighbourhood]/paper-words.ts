import type { Side } from '#domain/consents/consent.ts';
import { categoryName } from './category-words.ts';
import { momentInWords } from './moment-words.ts';
import { minutesInWords } from './when-words.ts';

type Meeting = { readonly startsAt: Date; readonly cancelledAt: Date | null; readonly place: string | null };
type Two = {
  readonly side: Side;
  readonly otherName: string;
  readonly category: string;
  readonly minutes: number;
  readonly meetings: readonly Meeting[];
  /** How to reach the other one; the helper goes there, so the address is on that sheet alone. */
  readonly reach: { readonly phone: string | null; readonly address: string | null } | null;
};
const most = 4;

/** What is printed for one of the two: who, when, what, where; only meetings that are still to come. */
export function sheetOf(two: Two, { now, timezone }: { now: Date; timezone: string }) {
  const ahead = two.meetings.filter(({ startsAt, cancelledAt }) => startsAt > now && !cancelledAt).slice(0, most);
  const isHelper = two.side === 'helper';
  return {
    isHelper,
    otherName: two.otherName,
    what: categoryName(two.category),
    howLong: minutesInWords(two.minutes),
    when: ahead.map(({ startsAt }) => momentInWords(startsAt, timezone)),
    place: ahead[0]?.place ?? null,
    address: isHelper ? (two.reach?.address ?? null) : null,
    phone: two.reach?.phone ?? null
  };
}

export type PrintedSheet = ReturnType<typeof sheetOf>;
