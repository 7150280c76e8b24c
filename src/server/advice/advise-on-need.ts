import { fittingOf } from '#domain/advice/matrix.ts';
import type { Leaf } from '#domain/cases/leaf.ts';
import { adviceOnNeed, type AdvisedNeed } from '#domain/needs/advice-on-need.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { matrices } from './store.ts';

/** Advises on one need of an open case, with what this organisation holds may be asked of whom. */
export async function adviseOnNeed(tx: CaseTx, room: OpenCase, need: Leaf<'need'>): Promise<AdvisedNeed> {
  const [newest = null] = await matrices(tx);
  const { cover, leaves, visit } = room;
  const today = dayIn(visit.organisation.timezone, visit.now);
  return adviceOnNeed({ cover, leaves, today }, need, fittingOf(newest));
}
