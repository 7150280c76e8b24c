import { error } from '@sveltejs/kit';
import type { Leaf } from '#domain/cases/leaf.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { CasePart } from '#domain/trails/trail.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { needIn } from '#server/needs/change-need.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { casePath, headOf, seeAsWorker } from '../case-page.ts';

type Params = { readonly organisation: string; readonly case: string; readonly need: string };
type Asking = { readonly locals: App.Locals; readonly params: Params };
export type NeedRoom = { readonly room: OpenCase; readonly need: Leaf<'need'>; readonly today: string };

/** Looks at one need as somebody who works on the case; where it is not, the page is not there. */
export const seeNeed = <Seen extends object>(
  { locals, params }: Asking,
  part: CasePart,
  show: (at: NeedRoom, tx: CaseTx) => Seen | Promise<Seen>
) =>
  seeAsWorker({ locals, caseId: params.case, part }, async (room, tx) => {
    const need = needIn(room, params.need);
    if (!need) error(404, 'not found');
    const today = dayIn(room.visit.organisation.timezone, room.visit.now);
    const { words, task, ending } = need.content;
    const about = { needId: need.id, needVersion: need.version, words, task, ending };
    return { ...headOf(room), ...about, today, ...(await show({ room, need, today }, tx)) };
  });

export const needPath = (params: Params): string => `${casePath(params)}/needs/${params.need}`;
