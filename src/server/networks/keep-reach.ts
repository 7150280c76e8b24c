import type { Leaf } from '#domain/cases/leaf.ts';
import type { LeafContent } from '#domain/cases/leaf-kinds.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import {
  isEmptyReach,
  reachOf,
  readReach,
  whyNoReach,
  type DraftReach,
  type WhyNoReach
} from '#domain/networks/reach.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { removeLeaf } from '#server/cases/remove-leaf.ts';
import { rewriteLeaf } from '#server/cases/rewrite-leaf.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { newBlindId } from '#server/platform/ids.ts';

type Keeping = {
  readonly caseId: string;
  readonly personId: string;
  /** The version that the form was made of; 0 where there was none. */
  readonly version: number;
  readonly draft: DraftReach;
};
type Kept = Result<null, WhyNoReach | 'not-found' | 'words-too-long' | 'changed-meanwhile' | 'closed'>;

/** Keeps how to reach somebody who agreed to a task and knows of it (DP4); all empty throws it away. */
export const keepReach = (visit: WorkerVisit, { caseId, personId, version, draft }: Keeping): Promise<Kept> => {
  const change = { action: 'keep-reach', caseId, kind: 'LeafChanged', part: 'map', aboutId: personId } as const;
  return changeInCase<Kept>(visit, change, async (tx, room) => {
    const whose = { leaves: room.leaves, personId };
    if (!room.leaves.some(({ id, kind }) => id === personId && kind === 'person')) return no('not-found');
    if (room.cover.closing) return no('closed');
    const why = isEmptyReach(draft) ? null : whyNoReach(whose, dayIn(visit.organisation.timezone, visit.now));
    if (why) return no(why);
    const read = readReach(draft);
    if (!read.ok) return read;
    const there = reachOf(whose);
    if ((there?.version ?? 0) !== version) return no('changed-meanwhile');
    const content = { personId, ...read.value };
    return (await keep(tx, room, { there, content })) ? yes(null) : no('changed-meanwhile');
  });
};

type Keep = { readonly there: Leaf<'reach'> | null; readonly content: LeafContent<'reach'> };

async function keep(tx: CaseTx, room: OpenCase, { there, content }: Keep): Promise<boolean> {
  if (isEmptyReach(content)) return !there || (await removeLeaf(tx, room, there.id)).ok;
  if (there) return (await rewriteLeaf(tx, room, { id: there.id, version: there.version, content })).ok;
  return (await addLeaves(tx, room, [{ id: newBlindId<string>(), kind: 'reach', content }])).ok;
}
