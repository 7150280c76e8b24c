import { stillToTell, type ToTell } from '#domain/networks/telling.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { m } from '#messages';
import type { OpenCase } from '#server/cases/open-case.ts';
import { dayInWords } from '../../../../clock-words.ts';

/** DP5: who on the map does not know so yet; of what is closed nothing is asked any more. */
export function untoldIn({ visit, leaves, cover }: OpenCase) {
  const { timezone } = visit.organisation;
  const today = dayIn(timezone, visit.now);
  return { today, untold: cover.closing ? [] : stillToTell(leaves, { today, timezone }) };
}

/** By when to tell somebody, without a reproach where that day has passed. */
export const tellByInWords = ({ by }: ToTell, today: string): string =>
  by > today ? m.net_tell_by({ day: dayInWords(by) }) : m.net_tell_now();
