import { codeAsTyped } from '#domain/invitations/invitation.ts';
import type { Release } from '#domain/releases/release.ts';
import type { Signing } from '#domain/releases/signing.ts';
import { no, yes, type Result } from '#domain/result.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import type { LinkedPlace } from '#server/links/store-bridge.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { hashOf, newCode } from '#server/platform/secrets.ts';
import { addReleased } from './store-bridge.ts';

type Keeping = {
  readonly id: string;
  readonly place: Pick<LinkedPlace, 'neighbourhoodId' | 'slug' | 'name'>;
  readonly release: Release;
  readonly signing: Signing;
  /** The need it is for; null where it is for none in particular. It stays here. */
  readonly needId: string | null;
};

/**
 * Puts the four items in the neighbourhood and only the secret in the case, inside what is happening; where the client
 * alone lets it go and lets nobody know, for the client alone.
 */
export async function keepRelease(
  tx: CaseTx,
  room: OpenCase,
  { id, place, release, signing, needId }: Keeping
): Promise<Result<{ id: string }, 'closed' | 'no-neighbourhood'>> {
  const secret = newCode(16);
  const { slug, name: neighbourhood, neighbourhoodId } = place;
  const letsKnow = release.letsKnow ? 'yes' : 'no';
  const content = { secret, slug, neighbourhood, needId, letsKnow, ...signing };
  const kind = signing.way === 'own' && !release.letsKnow ? 'own-release' : 'release';
  const added = await addLeaves(tx, room, [{ id, kind, content }]);
  if (!added.ok) return no('closed');
  const released = { neighbourhoodId, id: newBlindId<string>(), hash: hashOf(codeAsTyped(secret)), release };
  return (await addReleased(tx, released)) ? yes({ id }) : no('no-neighbourhood', 'slug');
}
