import { stillToTell, type ToTell } from '#domain/networks/telling.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { m } from '#messages';
import type { OpenCase } from '#server/cases/open-case.ts';
import { closeRows } from '#server/close-ones/store.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { dayInWords } from '../../../../clock-words.ts';

/** DP5: who on the map does not know so yet; of what is closed nothing is asked any more. */
export async function untoldIn(tx: CaseTx, { visit, caseId, leaves, cover }: OpenCase) {
  const { timezone } = visit.organisation;
  const today = dayIn(timezone, visit.now);
  if (cover.closing) return { today, untold: [] };
  const pages = (await closeRows(tx, caseId)).filter(({ personId }) => personId !== null);
  const withPage = new Set(pages.map(({ aroundId }) => aroundId));
  return { today, untold: stillToTell(leaves, { today, timezone, withPage }) };
}

/** By when to tell somebody, without a reproach where that day has passed. */
export const tellByInWords = ({ by }: ToTell, today: string): string =>
  by > today ? m.net_tell_by({ day: dayInWords(by) }) : m.net_tell_now();
