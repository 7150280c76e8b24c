import { maySetSharing } from '#domain/sharings/may.ts';
import { sharingStage, type SharingStage } from '#domain/sharings/sharing.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { placesAround, standingSharings } from './store.ts';

export type PlaceAtTable = {
  readonly id: string;
  readonly name: string;
  readonly stage: SharingStage;
  readonly sharingId: string | null;
  readonly metres: number | null;
};

/** The other neighbourhoods of this region, and how each stands to this one. */
export const sharingsHere = (visit: SignedIn): Promise<Result<readonly PlaceAtTable[], 'not-allowed'>> =>
  look(visit, async (tx) => {
    if (!maySetSharing(visit.person)) return no('not-allowed');
    const standing = await standingSharings(tx);
    const around = await placesAround(tx, visit);
    return yes(
      around.map(({ id, name }) => {
        const sharing = standing.find((one) => one.otherId === id || one.neighbourhoodId === id) ?? null;
        const stage = sharingStage(sharing, visit.neighbourhoodId);
        return { id, name, stage, sharingId: sharing?.id ?? null, metres: sharing?.metres ?? null };
      })
    );
  });
