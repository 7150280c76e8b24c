import { daysAfter } from '../neighbourhoods/calendar-day.ts';
import { coordinatorsOf, presentNow, type Care } from './who-looks-after.ts';

type NewAsk = { readonly askerId: string; readonly cellId: string | null };
/** How many open asks each coordinator looks after; it only decides, and is never shown. */
export type Load = ReadonlyMap<string, number>;

/**
 * Whose a new ask is from the start: of the coordinator of the asker's area, else of whoever has most room, and where
 * that can be not of the asker. Somebody who is away may own it: who stands in looks after it meanwhile.
 */
export function firstOwner({ askerId, cellId }: NewAsk, care: Care, { load, today }: { load: Load; today: string }) {
  const present = new Set(presentNow(care, today));
  const groups = [coordinatorsOf(cellId, care), [...present], care.coordinatorIds];
  const notTheAsker = groups.map((ids) => ids.filter((id) => id !== askerId));
  const able = [...notTheAsker, ...groups].find((ids) => ids.length > 0) ?? [];
  const there = able.filter((id) => present.has(id));
  const [first] = [...(there.length > 0 ? there : able)].sort(
    (a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0) || (a < b ? -1 : 1)
  );
  return first ?? null;
}

const usualDays = 3;

/** The calendar day on which a new ask is looked at again: after three days, or the day before it is wanted. */
export function firstFollowUp(today: string, onDate: string | null): string {
  const usual = daysAfter(today, usualDays);
  const before = onDate ? daysAfter(onDate, -1) : usual;
  const sooner = before < usual ? before : usual;
  return sooner < today ? today : sooner;
}
