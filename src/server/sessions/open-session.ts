import { sessionDays } from '#domain/sessions/sign-in.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { hashOf, newSecret } from '#server/platform/secrets.ts';
import { addSession } from './store.ts';

type Opening = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly personId: string;
  readonly now: Date;
};

/** Lets somebody be known here for thirty days; answers the token for the cookie, of which only a hash is kept. */
export async function openSession(tx: Tx, { regionId, neighbourhoodId, personId, now }: Opening): Promise<string> {
  const token = newSecret();
  await addSession(tx, {
    regionId,
    neighbourhoodId,
    id: newId(now.getTime()),
    tokenHash: hashOf(token),
    personId,
    beganAt: now,
    seenAt: now,
    expiresAt: new Date(now.getTime() + sessionDays * 86_400_000)
  });
  return token;
}
