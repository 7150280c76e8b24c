import { ofKind, type Leaf } from '#domain/cases/leaf.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { ClientVisit, WorkerVisit } from '#domain/visits/case-visit.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { emptyLeaves } from '#server/cases/store-leaves.ts';
import { clockVisitOf } from '#server/neighbourhoods/clock-visit-of.ts';
import { findNeighbourhood } from '#server/neighbourhoods/find-neighbourhood.ts';
import { takeBack } from './take-back.ts';

type Taking = { readonly caseId: string; readonly leafId: string };
export type ReleaseLeaf = Leaf<'release'> | Leaf<'own-release'>;

/** What somebody let go, as far as this visit may know of it; the oldest first. */
export const releaseLeaves = (leaves: readonly Leaf[]): readonly ReleaseLeaf[] => [
  ...ofKind(leaves, 'release'),
  ...ofKind(leaves, 'own-release')
];

/** Takes a released ask back from the room itself, in one action; afterwards nothing of it is known here either. */
export const takeBackRelease = (
  visit: WorkerVisit | ClientVisit,
  { caseId, leafId }: Taking
): Promise<Result<null, 'not-found'>> => {
  const part = visit.duty === 'client' ? 'mine' : 'neighbourhood';
  const change = { action: 'take-back-release', caseId, kind: 'LeafRemoved', part, aboutId: leafId } as const;
  return changeInCase<Result<null, 'not-found'>>(visit, change, async (tx, room) => {
    const leaf = releaseLeaves(room.leaves).find(({ id }) => id === leafId);
    if (!leaf) return no('not-found');
    const there = await findNeighbourhood(leaf.content.slug);
    const clock = there && (await clockVisitOf({ regionId: there.regionId, neighbourhoodId: there.id }));
    // Gone there already is as good. What went wrong here is tried again; the neighbourhood forgets first.
    if (clock) await takeBack({ ...clock, now: visit.now }, leaf.content.secret);
    await emptyLeaves(tx, caseId, [leafId]);
    return yes(null);
  });
};
