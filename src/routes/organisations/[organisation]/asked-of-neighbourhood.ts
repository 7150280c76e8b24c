import { m } from '#messages';
import type { OpenCase } from '#server/cases/open-case.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { releasesOfCase } from '#server/releases/releases-of-case.ts';
import { suppliesOfCase } from '#server/supplies/supplies-of-case.ts';
import { categoryName } from '../../category-words.ts';
import { stageInWords } from '../../release-words.ts';
import type { Shown } from './plan-view.ts';
import { supplyInWords } from './supply-words.ts';

type For = { readonly needId: string; /** The page of what was asked. */ readonly href: string };

/** What was asked of neighbourhoods for one need, and what of it may be heard here; it stands in the plan (R69). */
export async function askedOfNeighbourhood(
  tx: CaseTx,
  room: OpenCase,
  { needId, href }: For
): Promise<readonly Shown[]> {
  const isForIt = (one: { needId: string | null }): boolean => one.needId === needId;
  const bare = { ended: null, went: null, href };
  const [released, supplies] = [await releasesOfCase(tx, room), await suppliesOfCase(tx, room)];
  return [
    ...released.filter(isForIt).map(({ id, neighbourhood: name, stage }) => ({
      ...{ ...bare, id, title: m.rel_in({ name }) },
      text: stage ? stageInWords(stage) : m.rel_stage_unheard()
    })),
    ...supplies.filter(isForIt).map((one) => ({
      ...{ ...bare, id: one.id, title: m.sup_asked({ kind: categoryName(one.category), name: one.neighbourhood }) },
      text: supplyInWords(one)
    }))
  ];
}
