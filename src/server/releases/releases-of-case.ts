import { codeAsTyped } from '#domain/invitations/invitation.ts';
import type { ReleaseWay, Stage } from '#domain/releases/release.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { stagesOf } from './store-bridge.ts';
import { releaseLeaves } from './take-back-release.ts';

export type LetGoAsk = {
  readonly id: string;
  /** Null where it is for no need in particular. */
  readonly needId: string | null;
  readonly neighbourhood: string;
  readonly slug: string;
  readonly secret: string;
  readonly way: ReleaseWay;
  readonly agreedOn: string;
  readonly letsKnow: boolean;
  /** Null where this visit may not hear it. */
  readonly stage: Stage | null;
};

/** What was let go from this case, with how far it is, as far as that may be heard; the newest first. */
export async function releasesOfCase(tx: CaseTx, room: OpenCase): Promise<readonly LetGoAsk[]> {
  const leaves = releaseLeaves(room.leaves).toReversed();
  const hash = (secret: string): string => hashOf(codeAsTyped(secret));
  const stages = await stagesOf(
    tx,
    leaves.map(({ content }) => hash(content.secret))
  );
  return leaves.map(({ id, content }) => {
    // What was let go before needs were known has none.
    const { secret, letsKnow: said, needId = null, ...rest } = content;
    const letsKnow = said === 'yes';
    const isHeard = letsKnow || room.visit.duty === 'client';
    const found = stages.find(({ secretHash }) => secretHash === hash(secret));
    return { id, needId, ...rest, secret, letsKnow, stage: isHeard ? (found?.stage ?? 'ended') : null };
  });
}
