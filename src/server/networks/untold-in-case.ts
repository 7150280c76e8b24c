import { stillToTell, type ToTell } from '#domain/networks/telling.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { closeRows } from '#server/close-ones/store.ts';
import type { CaseTx } from '#server/platform/db.ts';

type Untold = { readonly today: string; readonly untold: readonly ToTell[] };

/** DP5: who on the map does not know so yet; of what is closed nothing is asked any more. */
export async function untoldInCase(tx: CaseTx, { visit, caseId, leaves, cover }: OpenCase): Promise<Untold> {
  const { timezone } = visit.organisation;
  const today = dayIn(timezone, visit.now);
  if (cover.closing) return { today, untold: [] };
  const pages = (await closeRows(tx, caseId)).filter(({ personId }) => personId !== null);
  const withPage = new Set(pages.map(({ aroundId }) => aroundId));
  return { today, untold: stillToTell(leaves, { today, timezone, withPage }) };
}
