import { dayIn, daysAfter, monthsAfter } from '../neighbourhoods/calendar-day.ts';
import { idleReach } from '../networks/reach.ts';
import type { Leaf } from './leaf.ts';
import type { Layer } from './kind.ts';
import type { Cover } from './sealed-records.ts';

/** DP15; scratch is our design, the file follows the Wmo 2015 (art. 5.3.4) and the Jeugdwet (art. 7.3.8). */
export const retention = {
  scratchMonthsAfterContact: 3,
  mapMonthsAfterClosing: 3,
  fileYears: 15,
  fileYearsYouth: 20,
  withdrawnDays: 42
} as const;

type Known = { readonly cover: Cover; readonly leaves: readonly Leaf[]; readonly timezone: string };
export type Due = { readonly leafIds: readonly string[]; readonly wholeCase: boolean };

/** What has had its time on this day: leaves to be deleted, or the whole case with its keys. */
export function dueFor(known: Known, today: string): Due {
  const until = lastDays(known);
  // DP4: how to reach somebody goes before its layer does, where nothing is agreed any more.
  const idle = new Set(idleReach(known.leaves, today));
  const gone = known.leaves.filter(({ id, layer }) => isOver(until[layer], today) || idle.has(id));
  const remains = known.leaves.length - gone.length;
  const wholeCase = isOver(until.cover, today) && (remains === 0 || isWithdrawn(known.cover));
  return { leafIds: gone.map(({ id }) => id), wholeCase };
}

// Up to and not including the day: "at most three months after" is three months and not a day more.
const isOver = (until: string | null, today: string): boolean => until !== null && today >= until;
const isWithdrawn = ({ closing }: Cover): boolean => closing?.because === 'withdrawn';

/** Per layer the first day on which it is no longer kept; null while there is no such day. */
export function lastDays(known: Known): Readonly<Record<Layer | 'cover', string | null>> {
  const { closing, keepsMap } = known.cover;
  const scratch = monthsAfter(lastContact(known), retention.scratchMonthsAfterContact);
  if (!closing) return { scratch, map: null, file: null, note: null, cover: null };
  if (isWithdrawn(known.cover)) {
    const all = daysAfter(closing.on, retention.withdrawnDays);
    return { scratch: earlier(scratch, all), map: all, file: all, note: closing.on, cover: all };
  }
  const map = monthsAfter(closing.on, retention.mapMonthsAfterClosing);
  const years = closing.isYouth === 'yes' ? retention.fileYearsYouth : retention.fileYears;
  const file = monthsAfter(closing.on, years * 12);
  return { scratch, map: keepsMap === 'yes' ? file : map, file, note: closing.on, cover: map };
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

/** The day of the last contact: as written on the cover, or of the last scratch of a conversation if that is later. */
export function lastContact({ cover, leaves, timezone }: Known): string {
  const scratched = leaves.filter(({ layer }) => layer === 'scratch').map(({ at }) => dayIn(timezone, at));
  return [cover.lastContactOn, ...scratched].reduce((last, one) => (one > last ? one : last));
}
